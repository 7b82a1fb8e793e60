// The traffic facts that the reminder rests on, each with its source; a feed's own, by the same id, stand before them.
import type { Fact } from './schema.js';

const checked = '2026-11-23';
const NTF = {
  source: 'NTF',
  url: 'https://ntf.se/konsumentupplysning/lagar-och-regler/gaende/reflexer-och-lykta/',
  checked,
};
const GOTEBORG = {
  source: 'trafikgoteborg.se',
  url: 'https://trafikgoteborg.se/nyheter/se-till-att-du-syns-i-morkret-anvand-reflex/',
  checked,
};

/** Distances at low beam and on a dry road. */
const FACTS: Fact[] = [
  { id: 'seen-dark', value: 30, unit: 'm', ...NTF },
  {
    id: 'seen-light',
    value: 60,
    unit: 'm',
    source: 'NTF genom SVT',
    url: 'https://www.svt.se/nyheter/lokalt/gavleborg/sa-daligt-syns-du-utan-reflexer-1',
    checked,
  },
  { id: 'seen-reflector', value: 125, unit: 'm', ...NTF },
  { id: 'stop-30', value: 13, unit: 'm', ...NTF },
  { id: 'stop-50', value: 27, unit: 'm', ...NTF },
  { id: 'reflector-lasts', value: 3, unit: 'år', ...GOTEBORG },
  { id: 'reflector-test', value: 4, unit: 'm', ...GOTEBORG },
  { id: 'bicycle-light', value: 300, unit: 'm', source: 'polisen.se', url: undefined, checked },
];

/** The facts by id: a feed's where it has them in the same unit. */
export function factsOf(own: Fact[] = []): Record<string, Fact> {
  const facts = Object.fromEntries(FACTS.map((fact) => [fact.id, fact]));
  for (const fact of own) if (facts[fact.id]?.unit === fact.unit) facts[fact.id] = fact;
  return facts;
}
