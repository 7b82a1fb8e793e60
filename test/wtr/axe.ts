// What axe finds wrong on a page.
import 'axe-core/axe.min.js';

const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };

/** Each violation with its place, best practices included. */
export async function violations(context: Element): Promise<string[]> {
  const found = await axe.run(context, {
    resultTypes: ['violations'],
    // Not among axe's defaults.
    rules: { 'target-size': { enabled: true } },
  });
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}
