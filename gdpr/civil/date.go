// Package civil counts days as the law does.
package civil

// Date is a day: its number, 1 for 1 January 0001. The zero value is no day. Dates compare with <.
type Date int32
