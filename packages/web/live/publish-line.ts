import type { LiveAccess } from '@leinwand/contract'

/** A text as one word for a shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`

/** The line that sends the example once, to be pasted into a terminal. */
export const publishLine = ({ broker, user, password, topic, example }: LiveAccess): string => {
  // Browsers read host and port of the schemes they know only; `mqtt` is none of them.
  const { hostname, port } = new URL(broker.replace(/^mqtt:/, 'http:'))
  return [
    `mosquitto_pub -h ${hostname.replace(/^\[|\]$/g, '')} -p ${port || '80'} -u ${user} -P ${quoted(password)}`,
    `-q 1 -t ${quoted(topic)} -m ${quoted(JSON.stringify(example))}`,
  ].join(' ')
}
