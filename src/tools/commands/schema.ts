// `medborgarloften schema`: the JSON Schema of a feed.
import { UsageError } from '../errors.js';
import { feedSchemaJson } from '../feed-schema.js';
import { say } from '../say.js';
import { print, type Command } from './command.js';

export const schema: Command = {
  options: {},
  speaks: true,
  help: () =>
    say(
      `medborgarloften schema > feed.schema.json
    Skriver flödets JSON Schema, för redigeringsprogram som kontrollerar medan man skriver.
    --lang SPRÅK          kommandots språk: sv eller en (sv)`,
      `medborgarloften schema > feed.schema.json
    Writes the JSON Schema of a feed, for editors that check while one writes.
    --lang LANGUAGE       the command's language: sv or en (sv)`,
    ),
  run({ names }) {
    if (names.length) throw new UsageError(say('schema tar inget flöde.', 'schema takes no feed.'));
    print(feedSchemaJson());
    return Promise.resolve();
  },
};
