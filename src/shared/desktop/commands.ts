/** The menus of the application menu, in order. */
export const MENUS = ['file', 'record', 'edit', 'play', 'view', 'go'] as const
export type Menu = (typeof MENUS)[number]

export interface Command {
  /** Names the action everywhere; its words are `commands.<id>` in both languages. */
  readonly id: string
  readonly menu: Menu
  /** As Electron writes accelerators: `Ctrl+Shift+Z`, `Space`, `S`. Keys without Ctrl rest while typing. */
  readonly keys?: string
}

/**
 * Everything a person can do by name: the application menu, the command palette and the shortcuts are
 * all read from this list. What each does is in `renderer/<feature>/actions`.
 */
export const COMMANDS = [
  { id: 'newEpisode', menu: 'file', keys: 'Ctrl+N' },
  { id: 'importMedia', menu: 'file', keys: 'Ctrl+I' },
  { id: 'importCaptions', menu: 'file' },
  { id: 'captionsFromScript', menu: 'file' },
  { id: 'exportEpisode', menu: 'file', keys: 'Ctrl+E' },
  { id: 'publishPractice', menu: 'file', keys: 'Ctrl+Enter' },
  { id: 'record', menu: 'record', keys: 'R' },
  { id: 'pauseRecording', menu: 'record', keys: 'P' },
  { id: 'markHere', menu: 'record', keys: 'B' },
  { id: 'markRetry', menu: 'record', keys: 'U' },
  { id: 'scriptToggle', menu: 'record', keys: 'F' },
  { id: 'scriptFaster', menu: 'record', keys: 'Up' },
  { id: 'scriptSlower', menu: 'record', keys: 'Down' },
  { id: 'scriptBack', menu: 'record', keys: 'PageUp' },
  { id: 'scriptForward', menu: 'record', keys: 'PageDown' },
  { id: 'editScript', menu: 'record' },
  { id: 'checkSync', menu: 'record' },
  { id: 'undo', menu: 'edit', keys: 'Ctrl+Z' },
  { id: 'redo', menu: 'edit', keys: 'Ctrl+Shift+Z' },
  { id: 'cutClips', menu: 'edit', keys: 'Ctrl+X' },
  { id: 'copyClips', menu: 'edit', keys: 'Ctrl+C' },
  { id: 'pasteClips', menu: 'edit', keys: 'Ctrl+V' },
  { id: 'selectClip', menu: 'edit', keys: 'C' },
  { id: 'extendSelectionBack', menu: 'edit', keys: 'Shift+Up' },
  { id: 'extendSelectionForward', menu: 'edit', keys: 'Shift+Down' },
  { id: 'selectAll', menu: 'edit', keys: 'Ctrl+A' },
  { id: 'selectNone', menu: 'edit', keys: 'Escape' },
  { id: 'clipMenu', menu: 'edit', keys: 'Shift+F10' },
  { id: 'markIn', menu: 'edit', keys: 'I' },
  { id: 'markOut', menu: 'edit', keys: 'O' },
  { id: 'clearMarks', menu: 'edit', keys: 'X' },
  { id: 'cutRange', menu: 'edit', keys: 'Delete' },
  { id: 'liftClips', menu: 'edit', keys: 'Shift+Delete' },
  { id: 'split', menu: 'edit', keys: 'S' },
  { id: 'joinClips', menu: 'edit', keys: 'Shift+S' },
  { id: 'moveClipEarlier', menu: 'edit', keys: 'Ctrl+Shift+Left' },
  { id: 'moveClipLater', menu: 'edit', keys: 'Ctrl+Shift+Right' },
  { id: 'repeatClip', menu: 'edit', keys: 'Ctrl+D' },
  { id: 'trimClipStart', menu: 'edit', keys: 'Q' },
  { id: 'trimClipEnd', menu: 'edit', keys: 'W' },
  { id: 'rollCutEarlier', menu: 'edit', keys: 'Alt+Left' },
  { id: 'rollCutLater', menu: 'edit', keys: 'Alt+Right' },
  { id: 'trimStart', menu: 'edit', keys: '[' },
  { id: 'trimEnd', menu: 'edit', keys: ']' },
  { id: 'addChapter', menu: 'edit', keys: 'M' },
  { id: 'removeSilence', menu: 'edit' },
  { id: 'openTransition', menu: 'edit' },
  { id: 'addCrossfade', menu: 'edit', keys: 'Ctrl+T' },
  { id: 'goThroughBlack', menu: 'edit', keys: 'Ctrl+Shift+T' },
  { id: 'fadeIn', menu: 'edit' },
  { id: 'fadeOut', menu: 'edit' },
  { id: 'placeCamera', menu: 'edit' },
  { id: 'clipVolume', menu: 'edit', keys: 'G' },
  { id: 'muteClip', menu: 'edit', keys: 'Shift+M' },
  { id: 'openMicrophones', menu: 'edit', keys: 'Shift+G' },
  { id: 'addMusic', menu: 'edit' },
  { id: 'findInCaptions', menu: 'edit', keys: 'Ctrl+F' },
  { id: 'nextProblem', menu: 'edit', keys: 'Ctrl+Shift+Down' },
  { id: 'previousProblem', menu: 'edit', keys: 'Ctrl+Shift+Up' },
  { id: 'mendCaption', menu: 'edit', keys: 'Ctrl+.' },
  { id: 'addTitle', menu: 'edit', keys: 'Shift+T' },
  { id: 'addLowerThird', menu: 'edit', keys: 'Shift+N' },
  { id: 'addPictureOverlay', menu: 'edit' },
  { id: 'importPictureOverlay', menu: 'edit' },
  { id: 'useFrameAsThumbnail', menu: 'edit', keys: 'T' },
  { id: 'playPause', menu: 'play', keys: 'Space' },
  { id: 'playBackward', menu: 'play', keys: 'J' },
  { id: 'stop', menu: 'play', keys: 'K' },
  { id: 'playForward', menu: 'play', keys: 'L' },
  { id: 'previousFrame', menu: 'play', keys: 'Left' },
  { id: 'nextFrame', menu: 'play', keys: 'Right' },
  { id: 'previousCut', menu: 'play', keys: 'Up' },
  { id: 'nextCut', menu: 'play', keys: 'Down' },
  { id: 'toStart', menu: 'play', keys: 'Home' },
  { id: 'toEnd', menu: 'play', keys: 'End' },
  { id: 'hearRecorded', menu: 'play', keys: 'V' },
  { id: 'zoomIn', menu: 'view', keys: 'Ctrl+Shift+.' },
  { id: 'zoomOut', menu: 'view', keys: 'Ctrl+Shift+,' },
  { id: 'zoomFit', menu: 'view', keys: 'Ctrl+0' },
  { id: 'zoomSelection', menu: 'view', keys: 'Shift+Z' },
  { id: 'toggleSnapping', menu: 'view', keys: 'N' },
  { id: 'switchLanguage', menu: 'view', keys: 'Ctrl+Shift+L' },
  { id: 'switchColorScheme', menu: 'view', keys: 'Ctrl+Shift+D' },
  { id: 'openPalette', menu: 'go', keys: 'Ctrl+K' },
  { id: 'goEpisodes', menu: 'go', keys: 'Ctrl+1' },
  { id: 'goSettings', menu: 'go', keys: 'Ctrl+2' },
  { id: 'goRecord', menu: 'go', keys: 'Alt+1' },
  { id: 'goEdit', menu: 'go', keys: 'Alt+2' },
  { id: 'goCaptions', menu: 'go', keys: 'Alt+3' },
  { id: 'goThumbnail', menu: 'go', keys: 'Alt+4' },
  { id: 'goDetails', menu: 'go', keys: 'Alt+5' },
  { id: 'goPublish', menu: 'go', keys: 'Alt+6' },
] as const satisfies readonly Command[]

export type CommandId = (typeof COMMANDS)[number]['id']

export const COMMAND_IDS: readonly CommandId[] = COMMANDS.map((command) => command.id)
