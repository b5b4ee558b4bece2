/** What a browser of the tests promises: it reaches nothing but this machine, and what the rules find on a page is told. */
import Fastify from 'fastify'
import type { Browser } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { openTab } from './browser.ts'
import { violations, violationsOfLayout } from './look.ts'

const row = (at: number): string => `<tr><th scope="row">Row ${String(at)}</th><td>${String(at)}%</td></tr>`
const faulty = `<!doctype html><html lang="en"><title>Faulty</title><link rel="stylesheet" href="/faulty.css">
  <main><h1>Faulty</h1><details><summary>More</summary><img src="/none.png"></details>
  <table><tr><th scope="col">Row</th><th scope="col">Share</th></tr>${Array.from({ length: 30 }, (_, at) => row(at)).join('')}</table>
  <p>A desk shows this.</p></main></html>`
const style = `tr:nth-child(29) td, p { color: #bbb } @media (max-width: 600px) { p { display: none } }`
const serving = async (pages: Readonly<Record<string, string>>) => {
  const [app, asked] = [Fastify(), new Array<string>()]
  onTestFinished(() => app.close())
  app.get('*', (request, reply) => {
    asked.push(`${request.hostname}${request.url}`)
    return reply.type(request.url.endsWith('css') ? 'text/css' : 'text/html').send(pages[request.url] ?? '')
  })
  return { port: new URL(await app.listen({ host: '127.0.0.1', port: 0 })).port, asked }
}

export const testBrowser = (browserOf: () => Browser): void => {
  test('a tab asks nothing of another host, whatever a page wants, and what it wanted is told', async () => {
    const { port, asked } = await serving({})
    const wanted = [`http://localhost:${port}/this`, 'http://192.0.2.1/a-number', 'http://cofc.invalid/a-name']
    const { context, strayRequests } = await openTab(browserOf(), {})
    const page = await context.newPage()
    await page.goto(`http://127.0.0.1:${port}/`)
    await page.setContent(wanted.map(url => `<img src="${url}">`).join(''))
    expect(strayRequests.toSorted()).toEqual(wanted.toSorted())
    expect(asked.filter(url => !url.endsWith('/favicon.ico'))).toEqual(['127.0.0.1/'])
    await context.close()
  })

  test('what the rules have against a page is told: pale letters in one of many rows, what is folded, what only a desk shows', async () => {
    const { port } = await serving({ '/faulty': faulty, '/faulty.css': style })
    const { context } = await openTab(browserOf(), { viewport: { width: 320, height: 900 } })
    const page = await context.newPage()
    await page.goto(`http://127.0.0.1:${port}/faulty`)
    const told = (found: ReadonlyArray<string>) =>
      found.map(each => [/^[\w-]+/.exec(each)?.[0], /27%|A desk/.exec(each)?.[0]].join(' ')).toSorted()
    expect(told(await violations(page))).toEqual(['color-contrast 27%', 'image-alt '])
    await page.setViewportSize({ width: 1280, height: 900 })
    expect(told(await violationsOfLayout(page))).toEqual(['color-contrast 27%', 'color-contrast A desk'])
    expect(await page.locator('details').getAttribute('open')).toBe(null)
    await context.close()
  })
}
