// What a pupil, a teacher and a host page notice of <reflex-reminder> through the year.
import { expect, fixture, html } from '@open-wc/testing';
import * as Astronomy from 'astronomy-engine';
import type { TemplateResult } from 'lit';
import type { ReflexReminder } from '../../src/elements/reflex-reminder/reflex-reminder.js';
import { addDays, instantOf } from '../../src/time/zone.js';
import { prepareLanguage } from '../../src/locale/interface-language.js';
import { all, click, control, one, text, texts, umea } from './page.js';

const ZONE = 'Europe/Stockholm';
const MINUTE = 60_000;
const UMEA = { latitude: 63.8258, longitude: 20.263 };

/** Umeå's feed as it would be of another place, or of none. */
function feedOf(place: object | undefined) {
  const { place: own, ...extension } = umea()._medborgarloften;
  return { ...umea(), _medborgarloften: { ...extension, ...(place && { place: { ...own, ...place } }) } };
}

const shown = (template: TemplateResult) => fixture<ReflexReminder>(template);
const on = (now: string, feed: unknown = umea()) =>
  shown(html`<reflex-reminder .feed=${feed} now=${now}></reflex-reminder>`);
const daylight = (element: Element) => text(one(element, '[part="daylight"]'));
const isInSeason = (element: Element) => all(element, '[part="night"]').length > 0;

/** The lowest that the sun is between two instants, in degrees, as astronomers compute it. */
function lowest(from: number, to: number, { latitude, longitude }: typeof UMEA): number {
  const observer = new Astronomy.Observer(latitude, longitude, 0);
  let least = 90;
  for (let at = from; at <= to; at += MINUTE) {
    const date = new Date(at);
    const { ra, dec } = Astronomy.Equator(Astronomy.Body.Sun, date, observer, true, true);
    least = Math.min(least, Astronomy.Horizon(date, observer, ra, dec).altitude);
  }
  return least;
}

describe('<reflex-reminder>', () => {
  it('says at what distance one is seen, and why it says so today', async () => {
    const element = await on('2026-11-24');
    expect(text(one(element, '[part="heading"]'))).to.equal('Med reflex syns du redan på ungefär 125 meter.');
    expect(daylight(element)).to.equal(
      'Umeå, 24 november 2026. Solen går ner 14.18. Den är nere när skolan slutar. Solen går upp 08.32. Den är nere när skolan börjar.',
    );
  });

  it('says only what is true of the way home in October, and of the way there in February', async () => {
    expect(daylight(await on('2026-10-31'))).to.equal(
      'Umeå, 31 oktober 2026. Solen går ner 15.27. Den är nere en del av vägen hem.',
    );
    expect(daylight(await on('2027-02-10'))).to.match(
      /^Umeå, 10 februari 2027\. Solen går ner 15\.\d\d\. Solen går upp 07\.\d\d\. Den är nere en del av vägen till skolan\.$/,
    );
  });

  for (const timeZone of [ZONE, 'UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'])
    it(`is in season as astronomers would have it, each day of two years in ${timeZone}`, async () => {
      const element = await on('2026-01-01', feedOf({ timeZone }));
      let days = 0;
      for (let day = '2026-01-01'; day < '2028-01-01'; day = addDays(day, 1)) {
        element.now = day;
        await element.updateComplete;
        const [start, end] = ['08:00', '15:00'].map((time) => instantOf(day, timeZone, time)) as [
          number,
          number,
        ];
        const least = Math.min(
          lowest(start - 30 * MINUTE, start, UMEA),
          lowest(end, end + 30 * MINUTE, UMEA),
        );
        // A hundredth of a degree is what the formula promises.
        if (Math.abs(least + 0.833) > 0.015) expect(isInSeason(element), day).to.equal(least < -0.833);
        days += Number(isInSeason(element));
      }
      expect(days).to.be.above(200);
    });

  it('begins in mid-October with half an hour’s way, and pauses for the days that the change of clocks makes light', async () => {
    const element = await on('2026-10-01');
    const days: string[] = [];
    for (let day = '2026-10-01'; day < '2026-11-08'; day = addDays(day, 1)) {
      element.now = day;
      await element.updateComplete;
      if (isInSeason(element)) days.push(day);
    }
    expect(days[0]).to.equal('2026-10-16');
    expect(days).to.include('2026-10-24').and.not.include('2026-10-25');
    expect(days).to.not.include('2026-10-30');
    expect(days).to.include('2026-10-31');
  });

  it('takes no space out of season, and shows what the page has for then', async () => {
    const element = await shown(
      html`<reflex-reminder .feed=${umea()} latitude="63.8" longitude="20.3" day-start="11:00" day-end="12:00"
        ><p>Reflexer</p></reflex-reminder
      >`,
    );
    element.travelMinutes = 0;
    await element.updateComplete;
    expect(element.matches(':state(off-season)')).to.be.true;
    expect(element.getBoundingClientRect().height).to.equal(0);

    const slotted = document.createElement('p');
    slotted.slot = 'off-season';
    slotted.textContent = 'Vi ses i höst.';
    element.append(slotted);
    expect(slotted.getBoundingClientRect().height).to.be.above(0);
    element.season = 'always';
    await element.updateComplete;
    expect(element.matches(':state(off-season)')).to.be.false;
    expect(isInSeason(element)).to.be.true;
  });

  it('is right in Kiruna, where the sun stays down at midwinter and up at midsummer', async () => {
    const kiruna = feedOf({ name: 'Kiruna', latitude: 67.86, longitude: 20.23 });
    expect(daylight(await on('2026-12-21', kiruna))).to.equal(
      'Kiruna, 21 december 2026. Solen går inte upp.',
    );
    expect(isInSeason(await on('2026-06-21', kiruna))).to.be.false;
    const always = await shown(
      html`<reflex-reminder .feed=${kiruna} now="2026-06-21" season="always"></reflex-reminder>`,
    );
    expect(daylight(always)).to.equal('Kiruna, 21 juni 2026.');
  });

  it('says of a light summer’s day when the sun sets, and no more, where it is shown always', async () => {
    const element = await shown(
      html`<reflex-reminder .feed=${umea()} now="2026-06-21" season="always"></reflex-reminder>`,
    );
    expect(daylight(element)).to.equal('Umeå, 21 juni 2026. Solen går ner 23.07.');
  });

  it('says nothing about light without a place, and still does its job', async () => {
    const element = await on('2026-06-21', feedOf(undefined));
    expect(isInSeason(element)).to.be.true;
    expect(text(element.shadowRoot)).to.not.match(/[Ss]olen/);
    expect(text(one(element, '[part="advice"]'))).to.include('handleder');
  });

  it('takes its place from its attributes before the feed’s, and passes over one that is nowhere', async () => {
    const element = await shown(
      html`<reflex-reminder
        .feed=${umea()}
        latitude="67.86"
        longitude="20.23"
        place="Kiruna"
        now="2026-12-21"
      ></reflex-reminder>`,
    );
    expect(daylight(element)).to.equal('Kiruna, 21 december 2026. Solen går inte upp.');
    element.latitude = 167;
    element.place = undefined;
    await element.updateComplete;
    expect(daylight(element)).to.match(/^Umeå, 21 december 2026\. Solen går ner 13\.46\./);
  });

  it('is shown while the autumn campaign runs, whatever the sun, and says so', async () => {
    const feed = umea();
    Object.assign(feed._medborgarloften.campaigns[1]!.occurrences[1]!, {
      start: '2026-09-07',
      confirmed: true,
    });
    const element = await on('2026-09-07', feed);
    expect(daylight(element)).to.include('Höstens trafik- och informationsinsatser');
    element.now = '2026-09-08';
    await element.updateComplete;
    expect(isInSeason(element)).to.be.false;
  });

  it('keeps to its times of day where an attribute is none', async () => {
    const element = await on('2026-11-24');
    const before = daylight(element);
    element.dayStart = 'åtta';
    element.dayEnd = '25:00';
    element.travelMinutes = NaN;
    await element.updateComplete;
    expect(daylight(element)).to.equal(before);
  });

  describe('the picture', () => {
    it('has three people at their true distances', async () => {
      const element = await on('2026-11-24');
      const picture = one(element, '[part="picture"]');
      const { left: start, width: whole } = picture.getBoundingClientRect();
      // Room for the car, and for the last person.
      const [before, behind] = ['paddingLeft', 'paddingRight'].map((side) =>
        parseFloat(getComputedStyle(picture)[side as 'paddingLeft']),
      ) as [number, number];
      const places = [...picture.querySelectorAll('[data-chosen] circle')].map((head) => {
        const { left, width } = head.getBoundingClientRect();
        return (left + width / 2 - start - before) / (whole - before - behind);
      });
      expect(places).to.have.length(3);
      [30 / 125, 60 / 125, 1].forEach((place, index) => expect(places[index]).to.be.closeTo(place, 0.01));
    });

    it('is told in words, for the clothes and the speed that one chooses', async () => {
      const element = await on('2026-11-24');
      const summary = () => text(one(element, '[part="summary"]'));
      expect(summary()).to.equal(
        'Med reflex syns du redan på ungefär 125 meter. I 50 km/h med halvljus ger det föraren ungefär 9 sekunder. Bilen stannar på 27 meter om vägen är torr.',
      );
      await click(element, 'mörka kläder');
      expect(summary()).to.match(
        /^I mörka kläder syns du först på 30 meter\. I 50 km\/h med halvljus ger det föraren ungefär 2,2 sekunder\./,
      );
      await click(element, '30 km/h');
      expect(summary()).to.match(
        /I 30 km\/h med halvljus ger det föraren ungefär 3,6 sekunder\. Bilen stannar på 13 meter/,
      );
      await click(element, 'ljusa kläder');
      expect(summary()).to.match(
        /^I ljusa kläder syns du på ungefär 60 meter\. I 30 km\/h med halvljus ger det föraren ungefär 7,2 sekunder\./,
      );
    });

    for (const language of ['sv', 'en', 'fi', 'ar']) {
      it(`keeps its labels clear of each other on a phone, and inside: ${language}`, async () => {
        await prepareLanguage(language);
        for (const width of [288, 320, 768]) {
          const page = await fixture<HTMLElement>(
            html`<div lang=${language}>
              <reflex-reminder .feed=${umea()} now="2026-11-24"></reflex-reminder>
            </div>`,
          );
          page.style.width = `${width}px`;
          const element = page.firstElementChild as ReflexReminder;
          await element.updateComplete;
          // In the narrowest only that of the chosen clothes is shown.
          const boxes = [...one(element, '[part="picture"]').querySelectorAll('text')]
            .map((label) => label.getBoundingClientRect())
            .filter(({ width }) => width);
          const { left, right } = page.getBoundingClientRect();
          boxes.forEach((box, index) => {
            expect(box.right, `${width}: ${index}`).to.be.at.most(right);
            expect(box.left, `${width}: ${index}`).to.be.at.least(left);
            for (const other of boxes.slice(index + 1)) {
              const apart =
                box.right <= other.left ||
                other.right <= box.left ||
                box.bottom <= other.top + 4 ||
                other.bottom <= box.top + 4;
              expect(apart, `${width}: ${index}`).to.be.true;
            }
          });
        }
      });
    }
  });

  it('names the source of its figures, and when they were checked', async () => {
    const element = await on('2026-11-24');
    expect(text(one(element, '[part="sources"]'))).to.equal(
      'Källor, kontrollerade 23 november 2026: NTF, NTF genom SVT, trafikgoteborg.se, polisen.se.',
    );
    expect(
      all<HTMLAnchorElement>(element, '[part="sources"] a').map(({ hostname }) => hostname),
    ).to.deep.equal(['ntf.se', 'www.svt.se', 'trafikgoteborg.se']);
  });

  it('takes a feed’s own figure before its own, in the same unit', async () => {
    const feed = umea();
    const fact = { id: 'seen-reflector', value: 130, unit: 'm', source: 'Provbanan', checked: '2026-11-01' };
    Object.assign(feed._medborgarloften, { facts: [fact, { ...fact, id: 'seen-dark', unit: 'km' }] });
    const element = await on('2026-11-24', feed);
    expect(text(one(element, '[part="heading"]'))).to.equal('Med reflex syns du redan på ungefär 130 meter.');
    expect(texts(element, 'text')).to.include('30 m · 2,2 s');
    expect(text(one(element, '[part="sources"]'))).to.include('Provbanan');
  });

  it('shows the promise that it rests on, with a link to it', async () => {
    const element = await shown(
      html`<reflex-reminder
        .feed=${umea()}
        now="2026-11-24"
        page-url="https://example.org/loften"
      ></reflex-reminder>`,
    );
    expect(text(one(element, '[part="wording"]'))).to.equal(umea().items[5]!.content_text);
    expect((control(element, 'Länk till löftet') as HTMLAnchorElement).href).to.equal(
      'https://example.org/loften#medborgarlofte=cyklister-och-gangtrafikanter',
    );
  });
});
