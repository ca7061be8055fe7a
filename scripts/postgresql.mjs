import { existsSync, readdirSync } from 'node:fs'
import { installFromDebian } from './apt.mjs'

const DEBIAN = '/usr/lib/postgresql'

/** The server's programs: where LEINWAND_POSTGRESQL says, where Debian puts them, or in the path. */
const found = () => {
  const given = process.env.LEINWAND_POSTGRESQL
  const debian = existsSync(DEBIAN) ? readdirSync(DEBIAN).map(version => `${DEBIAN}/${version}/bin`) : []
  const places = [given, ...debian.reverse(), ...(process.env.PATH ?? '').split(':')]
  return places.find(place => place && existsSync(`${place}/initdb`) && existsSync(`${place}/postgres`))
}

/**
 * The folder of PostgreSQL's programs, for the tests that read from a real server. Debian's is installed where there is
 * none and we are root; where it cannot be, those tests are skipped and say so.
 */
export const ensurePostgresql = () => {
  const here = found()
  if (here) return here
  if (installFromDebian('PostgreSQL', 'postgresql') && found()) return found()
  console.log(
    'Without PostgreSQL the tests that read from a database are skipped (Debian: sudo apt-get install postgresql).',
  )
  return ''
}
