// examples/common/main.go: the name "common" says nothing

package main
