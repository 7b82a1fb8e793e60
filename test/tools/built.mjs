// Modules of the built tools, for tests that hand them values instead of files.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/project.mjs';
import './cli.mjs';

/**
 * @param {string} file below dist/npm/
 * @returns {Promise<Record<string, any>>} what it exports
 */
export const built = (file) => import(pathToFileURL(path.join(root, 'dist/npm', file)).href);
