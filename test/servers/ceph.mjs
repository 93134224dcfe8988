// A real Ceph on loopback: a monitor, a manager, three stores in memory (OSDs) and the gateway that speaks S3 (RGW); a bucket
// with a rule for apps, and a key that may PUT, GET and HEAD under one prefix and nothing else.
import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AwsClient } from 'aws4fetch';
import { findOrInstall, freePort } from './packages.mjs';

const PACKAGES = ['ceph-mon', 'ceph-mgr', 'ceph-osd', 'radosgw', 'ceph-common'];
const PROGRAMS = [
  'ceph-mon',
  'ceph-mgr',
  'ceph-osd',
  'radosgw',
  'ceph',
  'ceph-authtool',
  'monmaptool',
  'radosgw-admin',
];
const OSDS = [0, 1, 2];

export const BUCKET = 'sessions';
/** All that the tablets' key may touch. */
export const PREFIX = 'north';
/** What it costs to be sure that the whole thing answers, on a slow machine too. */
const PATIENCE_MS = 180_000;

/** @param {{ most?: number }} [options] `most`: bytes that each of the three stores may hold. */
export async function ceph({ most = 4 * 2 ** 30 } = {}) {
  findOrInstall({
    what: 'Ceph with its gateway',
    find: () => PROGRAMS.every(isHere) || undefined,
    packages: PACKAGES,
    elsewhere: 'there are packages for Linux only (ceph-mon, ceph-mgr, ceph-osd, radosgw). It need not be running.',
  });
  const home = await mkdtemp(join(tmpdir(), 'common-ground-ceph-'));
  const [fsid, monV2, monV1, port] = [randomUUID(), await freePort(), await freePort(), await freePort()];
  const address = `[v2:127.0.0.1:${monV2},v1:127.0.0.1:${monV1}]`;
  await writeFile(join(home, 'ceph.conf'), configuration({ home, fsid, address, most }));
  for (const folder of ['run', 'log', 'mon', 'mgr', ...OSDS.map((id) => `osd.${id}`)]) mkdirSync(join(home, folder));

  /** @type {Map<string, import('node:child_process').ChildProcess>} */
  const running = new Map();
  const conf = ['--conf', join(home, 'ceph.conf')];
  // A test that falls over must not leave a cluster behind.
  const end = () => running.forEach((child) => child.kill('SIGKILL'));
  process.once('exit', end);

  const call = (program, ...args) => {
    const { status, stdout, stderr } = spawnSync(program, [...conf, ...args], { encoding: 'utf8', timeout: 60_000 });
    if (status !== 0) throw new Error(`${program} ${args.join(' ')}\n${stderr}`);
    return stdout;
  };
  const admin = (...args) => call('ceph', '--keyring', join(home, 'admin.keyring'), '--connect-timeout', '30', ...args);
  const start = (name, program, ...args) => {
    const child = spawn(program, [...conf, '-f', ...args], { stdio: 'ignore' });
    running.set(name, child);
    child.once('close', () => running.delete(name));
  };
  const stop = async () => {
    process.off('exit', end);
    const ended = [...running.values()].map((child) => new Promise((resolve) => child.once('close', resolve)));
    end();
    await Promise.all(ended);
    await rm(home, { recursive: true, force: true });
  };
  /** A key of its own for each part, kept beside what it opens. */
  const keyFor = async (name, file, caps) =>
    writeFile(join(home, file), admin('auth', 'get-or-create', name, ...Object.entries(caps).flat()));

  try {
    makeFirstKeys(home);
    spawnSync('monmaptool', ['--create', '--addv', 'a', address, '--fsid', fsid, join(home, 'monmap')]);
    call('ceph-mon', '--mkfs', '-i', 'a', '--monmap', join(home, 'monmap'), '--keyring', join(home, 'mon.keyring'));
    start('mon', 'ceph-mon', '-i', 'a');
    await until('the monitor', () => admin('mon', 'stat') !== '');
    await keyFor('mgr.x', 'mgr/keyring', { mon: 'allow profile mgr', osd: 'allow *', mds: 'allow *' });
    start('mgr', 'ceph-mgr', '-i', 'x');
    for (const id of OSDS) {
      const uuid = randomUUID();
      admin('osd', 'new', uuid, String(id));
      await keyFor(`osd.${id}`, `osd.${id}/keyring`, {
        mon: 'allow profile osd',
        mgr: 'allow profile osd',
        osd: 'allow *',
      });
      call('ceph-osd', '-i', String(id), '--mkfs', '--osd-uuid', uuid);
      start(`osd.${id}`, 'ceph-osd', '-i', String(id));
    }
    /** @type {() => number} */
    const standing = () => JSON.parse(admin('osd', 'stat', '--format', 'json')).num_up_osds;
    await until('the three stores', () => standing() === OSDS.length);
    await keyFor('client.rgw', 'rgw.keyring', { mon: 'allow rw', osd: 'allow rwx' });
    start('rgw', 'radosgw', '-n', 'client.rgw', '--rgw-frontends', `beast endpoint=127.0.0.1:${port}`);
    const url = `http://localhost:${port}`;
    await until('the gateway', () => fetch(url).then(({ ok }) => ok));

    /** @type {(uid: string) => { key: string, secret: string }} */
    const user = (uid) => {
      const keyring = ['-n', 'client.rgw', '--keyring', join(home, 'rgw.keyring')];
      const made = call('radosgw-admin', ...keyring, 'user', 'create', '--uid', uid, '--display-name', uid);
      const [{ access_key: key, secret_key: secret }] = JSON.parse(made).keys;
      return { key, secret };
    };
    const office = user('office');
    const tablets = user('tablets');
    const owner = new AwsClient({
      accessKeyId: office.key,
      secretAccessKey: office.secret,
      service: 's3',
      region: 'us-east-1',
    });
    const ask = async (method, path, body) => {
      const answer = await owner.fetch(`${url}/${BUCKET}${path}`, { method, ...(body && { body }) });
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
      return answer;
    };
    await ask('PUT', '');
    await ask('PUT', '?policy', policy());
    await ask('PUT', '?cors', rule());

    return {
      url,
      port,
      ...tablets,
      /** Whose bucket it is. */
      office,
      bucket: BUCKET,
      prefix: PREFIX,
      /** As its owner sees it: every key with its size. @returns {Promise<Map<string, number>>} */
      list: async () => {
        const found = new Map();
        for (let next = ''; ; ) {
          const page = await (
            await ask('GET', `?list-type=2&max-keys=1000${next && `&continuation-token=${next}`}`)
          ).text();
          for (const [, key, size] of page.matchAll(/<Key>(.*?)<\/Key>.*?<Size>(\d+)<\/Size>/gs))
            found.set(key, Number(size));
          const [, token] = /<NextContinuationToken>(.*?)<\/NextContinuationToken>/.exec(page) ?? [];
          if (token === undefined) return found;
          next = encodeURIComponent(token);
        }
      },
      /** What lies under a key. @param {string} key */
      read: async (key) => Buffer.from(await (await ask('GET', `/${key}`)).arrayBuffer()),
      /** The plug is pulled on one of the three; what it held is gone with it. False where it is gone already. */
      killOne: () => running.get(`osd.${OSDS.at(-1)}`)?.kill('SIGKILL') ?? false,
      /** How many of the three are up, as the monitor knows it. @returns {number} */
      standing,
      stop,
    };
  } catch (fault) {
    const said = ['mon', 'mgr', 'osd', 'rgw'].map((name) => logOf(home, name)).join('\n');
    await stop();
    throw new Error(`Ceph did not start.\n${said}`, { cause: fault });
  }
}

function isHere(program) {
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, program)));
}

function configuration({ home, fsid, address, most }) {
  return [
    '[global]',
    `fsid = ${fsid}`,
    `mon host = ${address}`,
    'mon initial members = a',
    'public addr = 127.0.0.1',
    'cluster addr = 127.0.0.1',
    // Without keys the gateway hangs.
    ...['cluster', 'service', 'client'].map((what) => `auth ${what} required = cephx`),
    `run dir = ${home}/run`,
    `admin socket = ${home}/run/$name.$pid.asok`,
    `log file = ${home}/log/$type.log`,
    `mon data = ${home}/mon`,
    `mgr data = ${home}/mgr`,
    `osd data = ${home}/osd.$id`,
    'osd objectstore = memstore',
    `memstore device bytes = ${most}`,
    // Three copies, and two are enough to go on; all three may be on one machine.
    'osd pool default size = 3',
    'osd pool default min size = 2',
    'osd crush chooseleaf type = 0',
    'osd pool default pg num = 8',
    'osd pool default pg autoscale mode = off',
    'mgr initial modules =',
    'mon warn on pool no redundancy = false',
    '[client.rgw]',
    `keyring = ${home}/rgw.keyring`,
    // So that a bucket may be the first part of the name of the server.
    'rgw dns name = localhost',
    'rgw enable usage log = false',
    '',
  ].join('\n');
}

function makeFirstKeys(home) {
  const [mon, admin] = [join(home, 'mon.keyring'), join(home, 'admin.keyring')];
  const tool = (...args) => spawnSync('ceph-authtool', args);
  const all = ['mon', 'osd', 'mds', 'mgr'].flatMap((part) => ['--cap', part, 'allow *']);
  tool('--create-keyring', mon, '--gen-key', '-n', 'mon.', '--cap', 'mon', 'allow *');
  tool('--create-keyring', admin, '--gen-key', '-n', 'client.admin', ...all);
  tool(mon, '--import-keyring', admin);
}

/**
 * To the tablets' key: three verbs, under one prefix; HEAD goes with GET. An object belongs to whoever put it, so that the
 * office, whose bucket it is, has to be let in by the same policy.
 */
function policy() {
  const may = (user, Action, Resource) => ({
    Effect: 'Allow',
    Principal: { AWS: [`arn:aws:iam:::user/${user}`] },
    Action,
    Resource: [`arn:aws:s3:::${Resource}`],
  });
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      may('tablets', ['s3:PutObject', 's3:GetObject'], `${BUCKET}/${PREFIX}/*`),
      may('office', ['s3:GetObject', 's3:DeleteObject'], `${BUCKET}/*`),
    ],
  });
}

/** As the README says it. */
function rule() {
  const of = (name, values) => values.map((value) => `<${name}>${value}</${name}>`).join('');
  const headers = ['authorization', 'content-type', 'if-none-match', 'x-amz-content-sha256', 'x-amz-date'];
  const allowed = [
    of('AllowedOrigin', ['*']),
    of('AllowedMethod', ['GET', 'HEAD', 'PUT']),
    of('AllowedHeader', headers),
  ];
  return `<CORSConfiguration><CORSRule>${allowed.join('')}</CORSRule></CORSConfiguration>`;
}

async function until(what, isSo) {
  for (const over = Date.now() + PATIENCE_MS; Date.now() < over; ) {
    try {
      if (await isSo()) return;
    } catch {
      // Not yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${what} did not come up`);
}

function logOf(home, name) {
  try {
    return `${name}: ${readFileSync(join(home, 'log', `${name}.log`), 'utf8').slice(-2000)}`;
  } catch {
    return `${name}: no log`;
  }
}
