// What npm's registry knows of weaknesses in the packages used here; told, and held against those that people get.
import { spawnSync } from 'node:child_process';
import { root } from './project.mjs';

const SERIOUS = ['high', 'critical'];

/**
 * @param {string[]} shipped names of the packages that are in dist/ or come along with the npm package
 * @returns {string} a line to show
 * @throws {Error} where one of those has a serious weakness
 */
export function audit(shipped) {
  const { stdout } = spawnSync('npm', ['audit', '--json'], { cwd: root, encoding: 'utf8', timeout: 60_000 });
  return remarkOn(stdout ?? '', shipped);
}

/** @param {string} answer of `npm audit --json`, or what came instead: not every registry answers audits */
export function remarkOn(answer, shipped) {
  const { vulnerabilities, message } = parsed(answer);
  if (!vulnerabilities) return `not known: the registry gave no audit (${message ?? 'no answer'})`;
  const found = Object.values(vulnerabilities).map(({ name, severity }) => ({ name, severity }));
  const told = found.map(({ name, severity }) => `${name} (${severity})`).join(', ') || 'none known';
  if (found.some(({ name, severity }) => SERIOUS.includes(severity) && shipped.includes(name)))
    throw new Error(`what people get has weaknesses: ${told}`);
  return told;
}

function parsed(answer) {
  try {
    return JSON.parse(answer);
  } catch {
    return {};
  }
}
