// Joins what stands side by side on a line, with the comma of the language that is rendering.
import { msg } from './msg.js';

export const comma = (): string =>
  msg(', ', { id: 'comma', desc: 'Mellan delar på en rad; arabiskan har ett eget kommatecken.' });

/** `12–18 oktober 2026, v. 42`, of the parts that there are. */
export const joined = (parts: (string | false | undefined)[]): string => parts.filter(Boolean).join(comma());
