// The CDN script: all elements, with the feed that lies beside it as their default.
// For their order alone: with what is alike side by side, the script is 1 % smaller.
import '../ui/address.js';
import '../ui/mistakes.js';
import '../feed/group-by.js';
import '../ui/search.js';
import '../locale/translation.js';
import '../feed/read.js';
import '../time/phase.js';
import '../feed/model.js';
import '../ui/base-element.js';
import '../elements/promise-card/promise-card.styles.js';
import '../locale/counted.js';
import '../ui/base.styles.js';
import '../elements/promise-list/promise-list.styles.js';
import '../elements/reflex-reminder/reflex-reminder.styles.js';
import '../ui/promise.styles.js';
import '../elements/campaign-countdown/campaign-countdown.styles.js';
import { MedborgarloftenElement } from '../ui/base-element.js';
import { elements } from './elements.js';

// By way of a name, because bundlers turn `new URL('…', import.meta.url)` itself into a copy of the file.
const here = import.meta.url;
MedborgarloftenElement.script = here;
MedborgarloftenElement.defaultSrc = new URL('../feed/umea.json', here).href;

// After the default is set, for this upgrades what already stands on the page.
for (const element of elements) element.define();
