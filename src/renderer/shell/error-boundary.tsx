import { Button, CopyButton } from '@mantine/core'
import { IconBug } from '@tabler/icons-react'
import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../design/empty-state.tsx'

interface ErrorBoundaryState {
  readonly error: unknown
}

/** A bug while drawing takes only its part of the window, and can be reported. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, ErrorBoundaryState> {
  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { error }
  }

  override state: ErrorBoundaryState = { error: undefined }

  override render(): ReactNode {
    if (this.state.error === undefined) {
      return this.props.children
    }
    return <Crash error={this.state.error} onReopen={() => this.setState({ error: undefined })} />
  }
}

interface CrashProps {
  readonly error: unknown
  readonly onReopen: () => void
}

function Crash({ error, onReopen }: CrashProps) {
  const { t } = useTranslation()
  const details = error instanceof Error ? `${error.stack ?? error.message}` : String(error)
  return (
    <div role="alert" style={{ display: 'grid', height: '100%' }}>
      <EmptyState
        icon={<IconBug size={36} />}
        title={t('shell.crash.title')}
        text={t('shell.crash.text')}
      >
        <Button onClick={onReopen}>{t('shell.crash.reopen')}</Button>
        <CopyButton value={details}>
          {({ copied, copy }) => (
            <Button variant="subtle" onClick={copy}>
              {copied ? t('shell.failure.copied') : t('shell.crash.copy')}
            </Button>
          )}
        </CopyButton>
      </EmptyState>
    </div>
  )
}
