// examples/store/main.go: the module depends on the standard library

package main

import _ "github.com/lib/pq"
