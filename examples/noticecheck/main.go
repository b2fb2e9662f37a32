// Noticecheck reviews privacy notices against UK data protection law, as it stood on the notice's own date
// and as it stands on the last day that this release models.
//
//	go run ./examples/noticecheck                                      # the five notices of examples/notices
//	go run ./examples/noticecheck -notice osjct -as-at 2022-11-24      # one of them, on one day
//	go run ./examples/noticecheck -notice ours.json -accept ours-accepted.json -fail-on must
//	go run ./examples/noticecheck -format json | head                  # a finding a line
//	go run ./examples/noticecheck -format sarif > notices.sarif        # for code scanning and editors
//
// The exit status is 0 when everything was reviewed, 1 when -fail-on asks for it and a finding of that
// strength or a stronger one is not met and not accepted, and 2 for bad input: then one line on the error
// output says where and what would be right, and nothing else is printed.
package main

import "os"

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }
