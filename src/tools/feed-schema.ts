// The contract as JSON Schema, for editors and validators that do not run JavaScript.
import { toJSONSchema } from 'zod';
import { feedSchema } from '../feed/schema.js';

/** The text of feed.schema.json. */
export function feedSchemaJson(): string {
  const { $id: _, ...schema } = toJSONSchema(feedSchema, { io: 'input' });
  return `${JSON.stringify(schema, null, 2)}\n`;
}
