// What dist/ is made of besides this project's own code, as a CycloneDX 1.6 bill of materials; the same sources give the same bytes.
import { packageJson } from './project.mjs';
import { dependencies, filesByPackage, packageAt } from './third-party.mjs';

/**
 * The packages that scripts hold code of, with those scripts named, and those that npm installs along with this one.
 * It has no time and no serial number: both would differ from build to build, and the version says which it is.
 * @param {Record<string, string[]>} bundled by script of dist/, where the packages in it are installed
 * @returns {object}
 */
export function sbom(bundled) {
  const files = filesByPackage(bundled);
  const parts = Object.fromEntries(
    [...Object.keys(files).map(packageAt), ...dependencies()].map((one) => [one.path, one]),
  );
  const sorted = Object.values(parts).sort((a, b) => (purl(a) < purl(b) ? -1 : 1));
  const direct = sorted.filter(({ path, name }) => path in files || name in packageJson.dependencies);
  const own = { ...packageJson, dependencies: direct.map(({ path }) => path) };
  const dependsOn = ({ dependencies }) =>
    dependencies.filter((at) => at in parts).map((at) => purl(parts[at]));
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { ...component(own), description: packageJson.description } },
    components: sorted.map((one) => ({
      ...component(one),
      hashes: [{ alg: 'SHA-512', content: hexOf(one.integrity) }],
      ...(files[one.path] && {
        properties: files[one.path].map((value) => ({ name: 'medborgarloften:bundled-in', value })),
      }),
    })),
    dependencies: [own, ...sorted].map((one) => ({ ref: purl(one), dependsOn: dependsOn(one).sort() })),
  };
}

const component = ({ name, version, license }) => ({
  type: 'library',
  'bom-ref': purl({ name, version }),
  name,
  version,
  licenses: [/\s/.test(license) ? { expression: license } : { license: { id: license } }],
  purl: purl({ name, version }),
});

/** @see https://github.com/package-url/purl-spec */
const purl = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

const hexOf = (integrity) => Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex');
