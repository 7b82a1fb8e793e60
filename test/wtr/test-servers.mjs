// Runs the test servers for as long as the tests run, and tells the tests their addresses at /__servers.json.
import { startServers } from '../servers.mjs';

export function testServers() {
  let servers;
  return {
    name: 'test-servers',
    async serverStart() {
      servers = await startServers();
    },
    serve({ path }) {
      if (path !== '/__servers.json') return;
      const { dist, feeds } = servers;
      return { body: JSON.stringify({ dist, feeds }), type: 'json' };
    },
    async serverStop() {
      await servers?.close();
    },
  };
}
