// A page's script that checks a feed, for issues.node.mjs.
import { issuesOf } from '../../src/tools/feed-check/issues.js';

document.title = issuesOf({ title: 7 }).map(({ message }) => message)[0]!;
