/** A process that keeps what comes over MQTT, for the tests that kill it. Prints the port of its broker. */
import { duckdbHistory } from '@leinwand/adapters/history'
import { embeddedBroker } from '@leinwand/adapters/mqtt'
import { recorder } from '@leinwand/flow/record'

const [directory, user, password] = process.argv.slice(2)
const opened = await duckdbHistory(directory!)
if (!opened.ok) throw new Error(opened.failure.code)
const keeping = await recorder(opened.value.readings, () => {})
const broker = embeddedBroker({ port: 0, user: user!, password: password! })
const started = await broker.start(keeping.take)
if (!started.ok) throw new Error(started.failure.code)
console.log(new URL(started.value.address).port)
