// Which slips are understood, and that nothing else is taken for one.
import { expect } from '@open-wc/testing';
import { elements } from '../../src/entries/elements.js';
import { meant } from '../../src/ui/spelling.js';

const NAMES = [...new Set(elements.flatMap((element) => element.observedAttributes))];

const SLIPS: Record<string, string> = {
  filter: 'filters',
  serach: 'search',
  layot: 'layout',
  layoutt: 'layout',
  lattitude: 'latitude',
  longtitude: 'longitude',
  precission: 'precision',
  headinglevel: 'heading-level',
  heading_level: 'heading-level',
  'data-heading-level': 'heading-level',
  'heding-level': 'heading-level',
  'group-yb': 'group-by',
  promiseid: 'promise-id',
  'data-area': 'area',
};

/** HTML's own, for any element or for one: an editor, a CMS or a framework may put them anywhere. */
const HTML =
  'abbr accept accept-charset accesskey action align allow allowfullscreen alt anchor as async autocapitalize autocomplete autocorrect autofocus autoplay background bgcolor blocking border cellpadding charset checked cite class color cols colspan command commandfor content contenteditable controls coords crossorigin data datetime decoding default defer dir dirname disabled download draggable elementtiming enctype enterkeyhint exportparts face fetchpriority for form formaction frameborder headers height hidden high href hreflang http-equiv id imagesizes imagesrcset inert inputmode integrity is ismap itemid itemprop itemref itemscope itemtype kind label lang language list loading loop low max maxlength media method min minlength multiple muted name nomodule nonce novalidate nowrap onclick onend onload onsearch open optimum part pattern ping placeholder playsinline popover popovertarget poster preload readonly referrerpolicy rel required rev reversed role rows rowspan sandbox scope scrolling selected shadowrootmode shape size sizes slot span spellcheck srcdoc srclang srcset step style summary tabindex target title translate type usemap valign value virtualkeyboardpolicy width wrap writingsuggestions xmlns';
const OTHERS =
  'aria-label aria-live aria-description data-id data-v-7ba5bd90 data-react-root data-aos data-filter data-target data-toggle data-testid data-cookieconsent data-sveltekit-reload _ngcontent-abc-c1 _nghost-abc ng-version ng-if ng-repeat v-if v-area v-for v-cloak :area :start @search @end #end [area] (search) *ngif x-data x-show x-limit hx-get hx-target up-layout wire:click wire:key bind:area on:search jsaction jscontroller jsname key ref new not and data-src-set sc-abc q:key astro-cid-abc is-active md-status';

describe('a name that is nearly right', () => {
  for (const [slip, name] of Object.entries(SLIPS))
    it(`${slip} means ${name}`, () => {
      expect(meant(slip, NAMES)).to.equal(name);
    });

  it('is none of those that pages have for other things', () => {
    const taken = `${HTML} ${OTHERS}`.split(' ').filter((name) => meant(name, NAMES));
    expect(taken).to.deep.equal([]);
  });

  it('is never another that is right', () => {
    for (const name of NAMES) expect(meant(name, NAMES)).to.equal(name);
  });
});
