// What the bench measures, in the order of the report.
import { bytes } from './measures/bytes.mjs';
import { compile } from './measures/compile.mjs';
import { render } from './measures/render.mjs';

export const MEASURES = [bytes, render, compile];
