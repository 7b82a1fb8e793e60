// Registers all elements under their own names.
import { elements } from './elements.js';

for (const element of elements) element.define();
