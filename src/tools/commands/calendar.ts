// `medborgarloften calendar`: a feed's campaigns as a calendar file.
import { feedCalendar } from '../calendar.js';
import { say } from '../say.js';
import { print, type Command } from './command.js';
import { openGoodOf, oneFeed } from './one-feed.js';

export const calendar: Command = {
  options: {},
  help: () =>
    say(
      `medborgarloften calendar FLÖDE > kalender.ics
    Skriver kampanjernas datum som en kalenderfil att prenumerera på.`,
      `medborgarloften calendar FEED > calendar.ics
    Writes the campaigns' dates as a calendar file to subscribe to.`,
    ),
  async run(input) {
    print(feedCalendar(await openGoodOf(oneFeed(input, 'calendar')), input.now));
  },
};
