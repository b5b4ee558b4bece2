import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { startPostgres } from './index.ts'

const isUp = async (url: string): Promise<boolean> => {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  const answered = await Promise.race([
    once(socket, 'connect').then(() => true),
    once(socket, 'error').then(
      () => false,
      () => false
    )
  ]).catch(() => false)
  socket.destroy()
  return answered
}

test('a server holds what it was given when it is killed and started again, and is gone when it is stopped', async () => {
  const { url, ask, kill, start, stop } = await startPostgres()
  await ask('create table kept as select 7 as seven')
  kill()
  await expect.poll(() => isUp(url)).toBe(false)
  await start()
  expect(await ask('select seven from kept')).toEqual([{ seven: 7 }])
  await stop()
  expect(await isUp(url)).toBe(false)
})

test('a server is gone when the process that started it was killed', async () => {
  const job = fileURLToPath(new URL('./stays.job.ts', import.meta.url))
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', job])
  const [url] = (await once(child.stdout, 'data')) as [Buffer]
  expect(await isUp(String(url))).toBe(true)
  child.kill('SIGKILL')
  await expect.poll(() => isUp(String(url))).toBe(false)
})
