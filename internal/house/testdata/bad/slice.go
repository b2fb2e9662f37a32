// category/list.go: exported var All can be changed

package category

var All = []string{"health"}
