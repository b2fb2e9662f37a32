// gdpr/register.go: nothing happens before main

package gdpr

func init() {}
