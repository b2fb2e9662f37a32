// gdpr/utils_test.go: the name "utils" says nothing

package gdpr
