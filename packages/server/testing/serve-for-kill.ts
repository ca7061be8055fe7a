import { startServer } from '../main.ts'

/** A server in a process of its own, which a test may kill: says its address on the first line. */
const [data = '', port = '0'] = process.argv.slice(2)
const started = await startServer({
  data,
  port: Number(port),
  host: '127.0.0.1',
  demo: false,
  language: 'en',
})
console.log(JSON.stringify(started))
