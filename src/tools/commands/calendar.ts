// `medborgarloften calendar`: a feed's campaigns as a calendar file.
import { feedCalendar } from '../calendar.js';
import { say } from '../say.js';
import { print, type Command } from './command.js';
import { openGoodOf, oneFeed } from './one-feed.js';

export const calendar: Command = {
  options: {},
  speaks: true,
  help: () =>
    say(
      `medborgarloften calendar FLÖDE > kalender.ics
    Skriver kampanjernas datum som en kalenderfil att prenumerera på.
    --lang SPRÅK          kommandots språk: sv eller en (sv)`,
      `medborgarloften calendar FEED > calendar.ics
    Writes the campaigns' dates as a calendar file to subscribe to.
    --lang LANGUAGE       the command's language: sv or en (sv)`,
    ),
  async run(input) {
    print(feedCalendar(await openGoodOf(oneFeed(input, 'calendar')), input.now));
  },
};
