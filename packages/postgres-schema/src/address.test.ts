import { writeFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addressOf, isPostgres } from './address.ts'

test.each(['postgres://host/database', 'postgresql://host'])('%s is where a PostgreSQL is', connection => {
  expect(isPostgres(connection)).toBe(true)
})
test.each(['esdb://host', 'postgres.db', '/var/postgres:x'])('%s is not', connection => {
  expect(isPostgres(connection)).toBe(false)
})

test('what the string says is taken, decoded', () => {
  expect(addressOf('postgres://a%40b:p%2Fw@localhost:6000/d%20b')).toEqual({
    host: 'localhost',
    port: 6000,
    user: 'a@b',
    password: 'p/w',
    database: 'd b',
    application_name: 'cofc',
    ssl: false
  })
})

test.each(['localhost', '127.0.0.1', '127.8.8.8', '[::1]', '%2Fvar%2Frun%2Fpostgresql'])(
  'to %s the connection need not be encrypted',
  host => {
    expect(addressOf(`postgres://u@${host}/d`).ssl).toBe(false)
    expect(addressOf(`postgres://u@${host}/d?sslmode=verify-full`).ssl).toEqual({ rejectUnauthorized: true })
  }
)
test.each(['db.example.org', '10.0.0.7', '128.0.0.1', '[fe80::1]', '127.0.0.1.example.org', 'localhost.example.org'])(
  'to %s the server is verified, whatever is asked for',
  host => {
    for (const mode of ['', '?sslmode=require', '?sslmode=verify-ca', '?sslmode=verify-full'])
      expect(addressOf(`postgres://u@${host}/d${mode}`).ssl).toEqual({ rejectUnauthorized: true })
    for (const mode of ['disable', 'allow', 'prefer', 'no-verify'])
      expect(() => addressOf(`postgres://u@${host}/d?sslmode=${mode}`)).toThrow('use sslmode=verify-full')
  }
)
test('a host given as an option counts, and no other', () => {
  expect(addressOf('postgres://u@localhost/d?host=10.0.0.7')).toMatchObject({
    host: '10.0.0.7',
    ssl: { rejectUnauthorized: true }
  })
  expect(addressOf('postgres:///d?host=/run/pg').host).toBe('/run/pg')
})

test('an authority of our own is read from its file', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'cofc-authority-')), 'ca.pem')
  writeFileSync(file, 'an authority')
  expect(addressOf(`postgres://host/d?sslrootcert=${file}`).ssl).toEqual({
    rejectUnauthorized: true,
    ca: 'an authority'
  })
})

test.each([
  'postgres://u:secret@ho st/d',
  'postgres://u:secret@host:99999/d',
  'postgres://u:secret@host/d?options=secret',
  'postgres://u:secret@host/d?sslmode=secret',
  'postgres://u:secret@host/d?sslmode=disable&x=secret',
  'postgres://u:secret@host/d?sslrootcert=/secret/there-is-none',
  'postgres://u:secret%@host/d'
])('what cannot be followed is refused, and nothing of it told (%s)', connection => {
  expect(() => addressOf(connection)).toThrow(/^(?!.*secret).*$/)
})
