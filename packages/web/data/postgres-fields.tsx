import { type PostgresPlace, PostgresTls } from '@leinwand/contract'
import { NativeSelect, NumberInput, PasswordInput, Textarea, TextInput } from '@mantine/core'
import { useWords } from '../language/language.ts'
import styles from './postgres-form.module.css'
import { postgresWords } from './postgres-words.ts'

export type Filled = PostgresPlace & { password: string; query: string }

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
      <PasswordInput
        className={styles.password ?? ''}
        label={words.password}
        description={words.passwordHint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={filled.password}
        maxLength={1000}
        required={!kept}
        autoComplete="new-password"
        {...(kept && { placeholder: words.passwordKept })}
        onChange={({ currentTarget }) => change({ ...filled, password: currentTarget.value })}
      />
      <NativeSelect
        className={styles.tls ?? ''}
        label={words.tls}
        value={filled.tls}
        data={PostgresTls.options.map(value => ({ value, label: words.tlsModes[value] }))}
        onChange={({ currentTarget }) =>
          change({ ...filled, tls: PostgresTls.catch('verified').parse(currentTarget.value) })
        }
      />
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
