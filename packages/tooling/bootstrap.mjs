/**
 * What `npm start`, `npm test`, `npm run check` and `npm run build` do: install what is missing, then hand over to turbo.
 *
 * Runs on the Node the machine has (20.11 or newer) and imports nothing that must be installed first.
 * Everything after the install runs on the Node that the lockfile brings.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { constants } from 'node:os'

const root = fileURLToPath(new URL('../..', import.meta.url))
const at = (...parts) => join(root, ...parts)
const say = line => console.log(`cofc: ${line}`)

const ownNode = at('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
const environment = {
  ...process.env,
  PATH: [at('node_modules', 'node', 'bin'), at('node_modules', '.bin'), process.env.PATH].join(delimiter),
  TURBO_TELEMETRY_DISABLED: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
  DO_NOT_TRACK: '1',
  npm_config_loglevel: 'silent' // turbo starts each task through npm, whose own lines hide the task's
}

/**
 * Runs a program to its end and answers with its exit code. A signal to us reaches it, and we outlive it;
 * when whoever started us is gone (npm does not pass every signal on), it is asked to end, so nothing stays behind.
 */
const run = (program, args, { env = environment, stdio = 'inherit' } = {}) =>
  new Promise(resolve => {
    const child = spawn(program, args, { cwd: root, env, stdio })
    const said = []
    child.stdout?.on('data', part => said.push(part))
    child.stderr?.on('data', part => said.push(part))
    const forward = signal => {
      // A terminal gives Ctrl-C to the whole group: the child has had it already.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    }
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    const parent = process.ppid
    const watch = setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 250)
    const done = code => {
      clearInterval(watch)
      for (const signal of signals) process.off(signal, forward)
      if (code !== 0) process.stderr.write(Buffer.concat(said))
      resolve(code)
    }
    for (const signal of signals) process.on(signal, forward)
    child.on('error', error => {
      console.error(`cofc: cannot run ${program}: ${error.message}`)
      done(127)
    })
    child.on('close', (code, signal) => done(code ?? 128 + constants.signals[signal]))
  })

/** What the first line of `cofc` asks of the system and of Node. */
const littleMemory = { env: { ...environment, MALLOC_ARENA_MAX: '1' }, node: ['--max-semi-space-size=4'] }

/** Says nothing unless it fails. */
const quietly = { stdio: ['ignore', 'pipe', 'pipe'] }

const interrupted = [129, 130, 143]

const marker = at('node_modules', '.cofc-lock')
const lockText = () => readFileSync(at('package-lock.json'), 'utf8')
const lockHash = () => createHash('sha256').update(lockText()).digest('hex')
const packagesIn = text => Object.entries(JSON.parse(text).packages)

/** True when node_modules holds what the lock asks for, whoever installed it. */
const agreesWithLock = () => {
  const hidden = at('node_modules', '.package-lock.json')
  if (!existsSync(hidden)) return false
  const installed = new Map(packagesIn(readFileSync(hidden, 'utf8')))
  return packagesIn(lockText())
    .filter(([path, entry]) => path.includes('node_modules/') && !entry.optional && !entry.devOptional && !entry.peer)
    .every(([path, entry]) => installed.get(path)?.version === entry.version)
}

const isInstalled = () => {
  if (!existsSync(ownNode)) return false
  if (existsSync(marker) && readFileSync(marker, 'utf8') === lockHash()) return true
  return agreesWithLock()
}

const install = async () => {
  if (!isInstalled()) {
    say(
      existsSync(at('node_modules'))
        ? 'package-lock.json has changed: installing the dependencies again.'
        : 'first run here: installing the dependencies. This takes about a minute.'
    )
    const npm = process.env.npm_execpath
    const args = ['ci', '--loglevel=error', '--no-fund', '--no-audit']
    const asWeAre = { env: process.env }
    const code = npm ? await run(process.execPath, [npm, ...args], asWeAre) : await run('npm', args, asWeAre)
    if (code !== 0) {
      console.error('cofc: the dependencies could not be installed; the lines above say why.')
      process.exit(code)
    }
    if (!existsSync(ownNode)) {
      console.error(
        'cofc: the package "node" did not bring its program. Are install scripts switched off (ignore-scripts)?'
      )
      process.exit(1)
    }
  }
  writeFileSync(marker, lockHash())
}

const turbo = (tasks, how) =>
  run(
    ownNode,
    [
      at('node_modules', 'turbo', 'bin', 'turbo'),
      'run',
      ...tasks,
      '--output-logs=errors-only',
      '--log-order=grouped',
      '--continue=dependencies-successful'
    ],
    how
  )

const checks = ['house-rules', 'format', 'build', 'lint', 'boundaries', 'dead-code', 'doc-examples', 'test:unit']

const countFolders = () =>
  [at('examples'), ...readdirSync(at('packages')).map(name => at('packages', name))].map(folder =>
    join(folder, '.test-counts')
  )

const forgetCounts = () => {
  for (const folder of countFolders()) rmSync(folder, { recursive: true, force: true })
}

/** Adds up what every test run left behind; turbo brings back the counts of runs it did not repeat. */
const sayCounts = () => {
  const files = countFolders()
    .filter(folder => existsSync(folder))
    .flatMap(folder => readdirSync(folder).map(name => join(folder, name)))
  const counts = files.map(file => JSON.parse(readFileSync(file, 'utf8')))
  const sum = key => counts.reduce((total, count) => total + count[key], 0)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
}

const commands = {
  build: () => turbo(['build']),
  check: () => {
    say('checking format, types, lint, boundaries, dead code, doc examples and unit tests.')
    return turbo(checks)
  },
  test: async () => {
    forgetCounts()
    say(
      'checking format, types, lint, boundaries, dead code, doc examples and unit tests; testing the built parts together: command line, browser, packages.'
    )
    // In one run, so that no processor waits for the last of the checks.
    const tested = await turbo([...checks, 'test:e2e'])
    if (!interrupted.includes(tested)) sayCounts()
    return tested
  },
  start: async (...args) => {
    say('building what is not built yet.')
    const built = await turbo(['build', '--filter=@cofc/cli...'], quietly)
    return built === 0
      ? run(
          ownNode,
          [...littleMemory.node, at('packages', 'cli', 'bin', 'cofc.mjs'), 'serve', '--demo', ...args],
          littleMemory
        )
      : built
  }
}

const [name = '', ...args] = process.argv.slice(2)
if (!(name in commands)) {
  console.error(`cofc: choose one of ${Object.keys(commands).join(', ')}.`)
  process.exit(2)
}
await install()
process.exitCode = await commands[name](...args)
