// `medborgarloften schema`: the JSON Schema of a feed.
import { feedSchemaJson } from '../feed-schema.js';
import { say } from '../say.js';
import { print, UsageError, type Command } from './command.js';

export const schema: Command = {
  options: {},
  help: () =>
    say(
      `medborgarloften schema > feed.schema.json
    Skriver flödets JSON Schema, för redigeringsprogram som kontrollerar medan man skriver.`,
      `medborgarloften schema > feed.schema.json
    Writes the JSON Schema of a feed, for editors that check while one writes.`,
    ),
  run({ names }) {
    if (names.length) throw new UsageError(say('schema tar inget flöde.', 'schema takes no feed.'));
    print(feedSchemaJson());
    return Promise.resolve();
  },
};
