// Faults of a package lock that only show on somebody else's machine.

interface LockedPackage {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

type Versions = Readonly<Record<string, string>>;

export interface PackageFile {
  readonly dependencies?: Versions;
  readonly devDependencies?: Versions;
  readonly overrides?: Versions;
}

/** Each fault in words: a platform's package left out (so `npm ci` fails there), or an address of one registry. */
export function lockFaults({ packages }: Lock): string[] {
  const has = new Set(Object.keys(packages));
  return Object.entries(packages).flatMap(([path, entry]) => [
    ...Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !placesOf(path, name).some((place) => has.has(place)))
      .map((name) => `${path || 'the project'} wants ${name}, which is not in the lock`),
    ...(entry.resolved !== undefined ? [`${path} carries an address`] : []),
  ]);
}

/** Where Node would look for a package: in its own folder, then in each one above. */
function placesOf(path: string, name: string): string[] {
  const above = path.lastIndexOf('/node_modules/');
  const here = `${path === '' ? '' : `${path}/`}node_modules/${name}`;
  if (path === '') return [here];
  return [here, ...placesOf(above === -1 ? '' : path.slice(0, above), name)];
}

/** Packages whose version is a range, so that two installs may differ. */
export function looseVersions({ dependencies, devDependencies, overrides }: PackageFile): string[] {
  return Object.entries({ ...dependencies, ...devDependencies, ...overrides })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name} ${version}`);
}
