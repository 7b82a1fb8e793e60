// What the bench measures, in the order of the report.
import { bytes } from './measures/bytes.mjs';
import { compile } from './measures/compile.mjs';
import { countdowns } from './measures/countdowns.mjs';
import { first } from './measures/first.mjs';
import { growth } from './measures/growth.mjs';
import { memory } from './measures/memory.mjs';
import { narrow } from './measures/narrow.mjs';
import { network } from './measures/network.mjs';
import { render } from './measures/render.mjs';
import { requests } from './measures/requests.mjs';
import { shift } from './measures/shift.mjs';
import { task } from './measures/task.mjs';

export const MEASURES = [
  bytes,
  render,
  first,
  task,
  narrow,
  compile,
  network,
  shift,
  countdowns,
  memory,
  requests,
  growth,
];
