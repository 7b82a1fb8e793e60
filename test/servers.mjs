// Starts the servers that tests talk to beside their own: dist/ as it is published, and feeds that behave as a test asks.
import { startServer } from '../scripts/serve.mjs';
import { startFeedsServer } from './feeds-server.mjs';

/** @returns {Promise<{dist: string, feeds: string, close(): Promise<void>}>} origins without a final slash */
export async function startServers() {
  const [dist, feeds] = await Promise.all([startServer(), startFeedsServer()]);
  return {
    dist: new URL(dist.url).origin,
    feeds: feeds.url,
    close: async () => {
      await Promise.all([dist.close(), feeds.close()]);
    },
  };
}
