// The three posts of a shift on the roster.
import { z } from 'zod'

export const postSchema = z.enum(['leader', 'main', 'second'])
export type Post = z.infer<typeof postSchema>
export const POSTS: readonly Post[] = postSchema.options
export const POST_NAMES: Readonly<Record<Post, string>> = {
  leader: '带班领导',
  main: '主班',
  second: '副班',
}
