// A goroutine for each client, on "::" as Go does unasked; with "leak" its connections stay open.
package main

import (
	"log"
	"net"
	"os"
)

func serve(client net.Conn, leaks bool) {
	buf := make([]byte, 256)
	for {
		n, err := client.Read(buf)
		if n > 0 {
			client.Write(buf[:n])
		}
		if err != nil {
			break
		}
	}
	if leaks {
		select {} // for ever: no finalizer closes it
	}
	client.Close()
}

func main() {
	listener, err := net.Listen("tcp", ":"+os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	for {
		client, err := listener.Accept()
		if err != nil {
			log.Fatal(err)
		}
		go serve(client, len(os.Args) > 2)
	}
}
