// The elements that this version has.
import { PromiseCard } from '../elements/promise-card/promise-card.js';
import { PromiseList } from '../elements/promise-list/promise-list.js';

export const elements = [PromiseList, PromiseCard];
