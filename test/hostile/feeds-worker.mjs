// Tries the cases that it is sent, as seeds from and to, and tells what came of them.
import { once } from 'node:events';
import { parentPort } from 'node:worker_threads';
import { withSource } from '../../scripts/source.mjs';

await withSource('../test/hostile/cases.ts', async ({ tryCases }) => {
  parentPort.postMessage({});
  for (;;) {
    const [range] = await once(parentPort, 'message');
    if (!range) break;
    parentPort.postMessage(await tryCases(...range, 20));
  }
});
parentPort.close();
