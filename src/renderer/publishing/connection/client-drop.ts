import { useEffect } from 'react'
import { create } from 'zustand'

/** While the wizard asks for the client's file, what is dropped on the window is that file. */
export const useClientDrop = create<{ readonly take?: (file: string) => void }>()(() => ({}))

/** Takes dropped files while the component is there. */
export function useTakesClientFile(take: (file: string) => void): void {
  useEffect(() => {
    useClientDrop.setState({ take })
    return () => useClientDrop.setState({}, true)
  }, [take])
}
