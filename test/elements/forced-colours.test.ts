// Nothing is told by colour alone, and in colours of the reader's own every boundary and state is still there.
import { expect } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { contrastOf, painted } from '../wtr/axe.js';
import { resetPage } from '../wtr/browser.js';
import { all, one, text } from './page.js';
import { onPage, STATES, statesAreReady } from './states.js';

const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;
const SHAPES = 'circle, path, rect, text';

/** The box around a part, out of shadow trees. */
const around = (part: Element) =>
  part.assignedSlot ?? part.parentElement ?? (part.getRootNode() as ShadowRoot).host;

/** The colours that lie behind a part, from the page up. */
function behind(part: Element): string[] {
  const parent = around(part);
  return parent ? [...behind(parent), getComputedStyle(parent).backgroundColor] : ['#fff'];
}

/** How well a colour is told from what it lies on. */
const stands = (color: string, ground: string[]): number =>
  color === 'none' ? 1 : contrastOf(painted(...ground), painted(...ground, color));

/** What is seen of a part: each edge and shape with its contrast. */
function edges(part: Element): Record<string, number> {
  const style = getComputedStyle(part);
  const ground = behind(part);
  if (part instanceof SVGElement)
    return part.matches(SHAPES)
      ? { shape: Math.max(stands(style.fill, ground), stands(style.stroke, ground)) }
      : {};
  const borders = SIDES.flatMap((side) =>
    style[`border${side}Style`] === 'none' || style[`border${side}Width`] === '0px'
      ? []
      : [[side, stands(style[`border${side}Color`], ground)] as const],
  );
  return { surface: stands(style.backgroundColor, ground), ...Object.fromEntries(borders) };
}

/** What tells a part from its like without any colour. */
function signs(part: Element): string {
  const { fontWeight, textDecorationLine } = getComputedStyle(part);
  const { content } = getComputedStyle(part, '::before');
  return [fontWeight, textDecorationLine, content.replace(/^(normal|none)$/, '')].join();
}

const shown = (element: Element) => all(element, '*').filter((part) => part.checkVisibility());

describe('without colour', () => {
  before(statesAreReady);

  const reminder = () => onPage(STATES['a reminder']!);

  it('a pressed button has a tick, and heavier words', async () => {
    for (const [pressed, element] of [
      ['Säkra vägar', await onPage(STATES['a list with filters']!)],
      ['mörka kläder', await reminder()],
    ] as const) {
      const ticked = all(element, '.facet button').filter((it) => /^600,.*✓/.test(signs(it)));
      const byName = all(element, '.facet button').filter((it) => it.ariaPressed === 'true');
      expect(ticked.map(text), pressed).to.deep.equal(byName.map(text));
      expect(ticked.map(text).join(), pressed).to.include(pressed);
    }
  });

  it('each status has a word and a shape of its own', async () => {
    const element = await onPage(STATES['a list with open follow-ups']!);
    const looks = new Map(
      all(element, '.status').map((status) => [
        text(status),
        [...status.querySelectorAll('circle, path')]
          .map((part) => [part.getAttribute('d'), getComputedStyle(part).strokeDasharray].join())
          .join(';'),
      ]),
    );
    expect([...looks.keys()]).to.have.members([
      'Ej uppföljt',
      'Planerat',
      'Pågår',
      'Delvis genomfört',
      'Genomfört',
      'Ej genomfört',
      'Pausat',
    ]);
    expect(new Set(looks.values())).to.have.length(looks.size);
  });

  it('who promises is said in heavier words', async () => {
    const element = await onPage(STATES['a list']!);
    expect(signs(one(element, '[part="promiser"]'))).to.match(/^600/);
  });

  it('every link, and every button without a border, is underlined', async () => {
    for (const [name, state] of Object.entries(STATES)) {
      const bare = all(await onPage(state), 'a, button')
        .filter((it) => !signs(it).includes('underline') && getComputedStyle(it).borderTopStyle === 'none')
        .map(text);
      expect(bare, name).to.deep.equal([]);
    }
  });

  it('an error has a dashed line around its words', async () => {
    for (const name of [
      'a list that cannot be had',
      'a list whose refresh failed',
      'a card with a broken feed',
    ]) {
      const error = one(await onPage(STATES[name]!), '[part="error"]');
      expect(getComputedStyle(error).borderTopStyle, name).to.equal('dashed');
      expect(text(error), name).to.match(/^Löftena k/);
    }
  });

  it('the picture shows whose clothes are chosen by heavier words, and how far the car goes by a thicker line', async () => {
    const element = await reminder();
    const weights = all(element, '.road text:not(.stop)').map((it) => getComputedStyle(it).fontWeight);
    expect(weights).to.deep.equal(['600', '600', '400', '400', '400', '400']);
    const height = (line: string) => one(element, line).getBoundingClientRect().height;
    expect(height('rect.stop')).to.be.above(2 * height('.ground'));
    expect(text(one(element, 'text.stop'))).to.equal('stoppsträcka 27 m');
  });
});

// WebKit has no forced colours, and nobody who reads with them.
if (CSS.supports('forced-color-adjust', 'none'))
  describe('in colours of the reader’s own', () => {
    before(statesAreReady);
    afterEach(resetPage);

    it('everything but the picture stands on their surfaces, and can be read there', async () => {
      await emulateMedia({ forcedColors: 'active' });
      const theirs = ['transparent', 'Canvas', 'ButtonFace', 'Field'].map((color) =>
        painted('#123', color).join(),
      );
      for (const [name, state] of Object.entries(STATES)) {
        const element = await onPage(state);
        const ours = shown(element)
          .filter((part) => !part.closest('.road'))
          .filter((part) => {
            const { color, backgroundColor } = getComputedStyle(part);
            return (
              !theirs.includes(painted('#123', backgroundColor).join()) || stands(color, behind(part)) < 4.5
            );
          })
          .map((part) => `${part.localName}.${part.getAttribute('class')}`);
        expect(ours, name).to.deep.equal([]);
      }
    });

    it('the focus ring is around each kind of control', async () => {
      await emulateMedia({ forcedColors: 'active' });
      for (const name of ['a list with filters', 'a list with open follow-ups', 'a reminder']) {
        const element = await onPage(STATES[name]!);
        await sendKeys({ press: 'Tab' });
        for (const part of shown(element).filter((it) => it.matches('button, a, input, summary'))) {
          part.focus();
          const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(part);
          expect([outlineStyle, outlineWidth], text(part)).to.deep.equal(['solid', '3px']);
          expect(stands(outlineColor, behind(part)), text(part)).to.be.at.least(3);
        }
      }
    });

    for (const [name, state] of Object.entries(STATES)) {
      it(`${name} has every boundary, sign and shape that it has in ours`, async () => {
        const element = await onPage(state);
        const parts = shown(element);
        const ours = parts.map((part) => ({ edges: edges(part), signs: signs(part) }));
        await emulateMedia({ forcedColors: 'active' });
        const lost = parts.flatMap((part, index) => {
          const theirs = edges(part);
          // A surface is told by a line around it as well.
          theirs.surface = Math.max(theirs.surface!, Math.min(...SIDES.map((side) => theirs[side] ?? 1)));
          const { edges: before, signs: sign } = ours[index]!;
          const gone = Object.entries(before)
            .filter(([edge, contrast]) => contrast > 1.1 && !(theirs[edge]! >= Math.min(contrast, 3) - 0.1))
            .map(([edge, contrast]) => `${edge} had ${contrast}, has ${theirs[edge]}`);
          if (signs(part) !== sign) gone.push(`${sign} is ${signs(part)}`);
          return gone.map((what) => `${part.localName}.${part.getAttribute('class')}: ${what}`);
        });
        expect(lost).to.deep.equal([]);
      });
    }
  });
