import { z } from 'zod'

/** How the way to the database is protected: its certificate is verified, it is encrypted without that, or it is open. */
export const PostgresTls = z.enum(['verified', 'encrypted', 'off'])
export type PostgresTls = z.infer<typeof PostgresTls>

const label = (de: string, en: string) => ({ label: { de, en } })

/** Where a database is and who reads, which members of the project may see. */
export const PostgresPlace = z.strictObject({
  /** A name or an address; a socket of the server's own machine is none. */
  host: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]{1,253}$/)
    .meta(label('Rechner', 'Host')),
  port: z.number().int().min(1).max(65_535).default(5432).meta(label('Port', 'Port')),
  database: z.string().min(1).max(100).meta(label('Datenbank', 'Database')),
  user: z.string().min(1).max(100).meta(label('Nutzer', 'User')),
  tls: PostgresTls.default('verified').meta(label('Verschlüsselung', 'Encryption')),
  /** What a certificate of the server's own is verified by: itself, or that of the authority that signed it, as PEM. */
  ca: z.string().trim().min(1).max(50_000).optional().meta(label('Zertifikat (PEM)', 'Certificate (PEM)')),
})
export type PostgresPlace = z.infer<typeof PostgresPlace>

/**
 * The password is kept encrypted and never sent back; left out, it is the one that is kept for the same place and user. An
 * empty one is for a server that lets the user in without.
 */
export const PostgresConnection = z.strictObject({
  ...PostgresPlace.shape,
  password: z
    .string()
    .max(1000)
    .optional()
    .meta({ ...label('Passwort', 'Password'), secret: true }),
})
export type PostgresConnection = z.infer<typeof PostgresConnection>

/** The first rows of a query as texts, with what its columns become. */
export const QueriedSample = z.object({
  columns: z.array(
    z.object({ name: z.string(), as: z.enum(['boolean', 'integer', 'number', 'date', 'timestamp', 'text']) }),
  ),
  rows: z.array(z.array(z.string().nullable())),
  /** Rows in all, as the database estimates before it reads. */
  estimate: z.number().nullable(),
})
export type QueriedSample = z.infer<typeof QueriedSample>
