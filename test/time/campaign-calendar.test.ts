// What of a campaign stands in a calendar: its days, and what happens on them.
import { expect } from '@open-wc/testing';
import { toPromiseFeed } from '../../src/feed/model.js';
import { campaignEvents } from '../../src/time/campaign-calendar.js';
import { fullFeed, X } from '../feed/feeds.js';

const PAGE = 'https://kommun.example/loften';
const full = () => toPromiseFeed(fullFeed());
const campaign = () => fullFeed()[X]!.campaigns[0]!;
const occurrence = () => campaign().occurrences[0]!;

describe('the events of a campaign', () => {
  it('are its days, with what was promised, and each activity with its place', () => {
    expect(campaignEvents(full(), campaign(), occurrence(), PAGE)).to.deep.equal([
      {
        uid: '9999-host-2026@medborgarloften',
        title: 'Hösten',
        start: '2026-10-12',
        end: '2026-10-18',
        description: 'Polisen och skolan lovar att dela ut reflexer.',
        place: 'Exempelstad',
        tentative: false,
        url: PAGE,
      },
      {
        uid: '9999-host-2026-1@medborgarloften',
        title: 'Reflexutdelning',
        start: '2026-10-14',
        place: 'Rådhustorget',
        tentative: false,
        url: PAGE,
      },
    ]);
  });

  it('are tentative until they are confirmed', () => {
    const events = campaignEvents(full(), campaign(), { ...occurrence(), confirmed: false });
    expect(events.map(({ tentative }) => tentative)).to.deep.equal([true, true]);
  });

  it('are none where there is no date', () => {
    const { start, ...undated } = occurrence();
    expect(start).to.equal('2026-10-12');
    expect(campaignEvents(full(), campaign(), undated)).to.deep.equal([]);
  });

  it('need no more of a feed than a date: no place, no municipality, no promise, no activity', () => {
    const feed = { ...full(), municipality: undefined, place: undefined, promises: [] };
    const { activities, ...days } = occurrence();
    expect(activities).to.have.length(1);
    expect(campaignEvents(feed, campaign(), days)).to.deep.equal([
      {
        uid: 'host-2026@medborgarloften',
        title: 'Hösten',
        start: '2026-10-12',
        end: '2026-10-18',
        description: undefined,
        place: undefined,
        tentative: false,
        url: undefined,
      },
    ]);
  });

  it('have the promise that the campaign is of, whichever comes first', () => {
    const feed = full();
    const other = { ...feed.promises[0]!, id: 'annat', text: 'Ett annat löfte.' };
    const [days] = campaignEvents({ ...feed, promises: [other, ...feed.promises] }, campaign(), occurrence());
    expect(days!.description).to.equal('Polisen och skolan lovar att dela ut reflexer.');
  });
});
