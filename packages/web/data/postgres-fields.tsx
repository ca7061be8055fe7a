import { type PostgresPlace, PostgresTls } from '@leinwand/contract'
import { Checkbox, NativeSelect, NumberInput, PasswordInput, Textarea, TextInput } from '@mantine/core'
import { useWords } from '../language/language.ts'
import styles from './postgres-form.module.css'
import { postgresWords } from './postgres-words.ts'

/** `open` says that the server lets the user in without a password. */
export type Filled = PostgresPlace & { password: string; open: boolean; query: string }

/** `kept` says that a password is there already, which may be left as it is. */
type Props = { filled: Filled; change: (filled: Filled) => void; kept: boolean }

/** Where the database is, who reads, and what. */
export const PostgresFields = ({ filled, change, kept }: Props) => {
  const words = useWords(postgresWords)
  const text = (key: 'host' | 'database' | 'user', maxLength: number) => (
    <TextInput
      className={styles[key] ?? ''}
      label={words[key]}
      value={filled[key]}
      maxLength={maxLength}
      required
      autoComplete="off"
      spellCheck={false}
      {...(key === 'host' && { placeholder: words.hostPlaceholder })}
      onChange={({ currentTarget }) => change({ ...filled, [key]: currentTarget.value })}
    />
  )
  return (
    <div className={styles.fields}>
      {text('host', 253)}
      <NumberInput
        className={styles.port ?? ''}
        label={words.port}
        value={filled.port}
        min={1}
        max={65_535}
        allowDecimal={false}
        hideControls
        required
        onChange={value => change({ ...filled, port: Number(value) })}
      />
      {text('database', 100)}
      {text('user', 100)}
      <div className={styles.password}>
        <PasswordInput
          label={words.password}
          description={words.passwordHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={filled.open ? '' : filled.password}
          maxLength={1000}
          required={!kept && !filled.open}
          disabled={filled.open}
          autoComplete="new-password"
          {...(kept && !filled.open && { placeholder: words.passwordKept })}
          onChange={({ currentTarget }) => change({ ...filled, password: currentTarget.value })}
        />
        <Checkbox
          mt={8}
          size="xs"
          label={words.noPassword}
          checked={filled.open}
          onChange={({ currentTarget }) => change({ ...filled, open: currentTarget.checked })}
        />
      </div>
      <NativeSelect
        className={styles.tls ?? ''}
        label={words.tls}
        value={filled.tls}
        data={PostgresTls.options.map(value => ({ value, label: words.tlsModes[value] }))}
        onChange={({ currentTarget }) =>
          change({ ...filled, tls: PostgresTls.catch('verified').parse(currentTarget.value) })
        }
      />
      {filled.tls === 'verified' ? (
        <Textarea
          className={styles.query ?? ''}
          label={words.ca}
          description={words.caHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          placeholder="-----BEGIN CERTIFICATE-----"
          value={filled.ca ?? ''}
          maxLength={50_000}
          autosize
          minRows={1}
          maxRows={6}
          spellCheck={false}
          classNames={{ input: styles.sql ?? '' }}
          onChange={({ currentTarget }) => change({ ...filled, ca: currentTarget.value })}
        />
      ) : null}
      <Textarea
        className={styles.query ?? ''}
        label={words.query}
        placeholder={words.queryPlaceholder}
        value={filled.query}
        maxLength={100_000}
        required
        autosize
        minRows={3}
        maxRows={14}
        spellCheck={false}
        classNames={{ input: styles.sql ?? '' }}
        onChange={({ currentTarget }) => change({ ...filled, query: currentTarget.value })}
      />
    </div>
  )
}
