# Serves many with one selector, and catches nothing that send() and recv() raise.
import selectors
import socket
import sys

selector = selectors.DefaultSelector()


def welcome(listener):
    client, _ = listener.accept()
    selector.register(client, selectors.EVENT_READ, echo)


def echo(client):
    data = client.recv(1000)
    if data:
        client.send(data)
    else:
        selector.unregister(client)
        client.close()


listener = socket.create_server(("", int(sys.argv[1])))
selector.register(listener, selectors.EVENT_READ, welcome)
while True:
    for key, _ in selector.select():
        key.data(key.fileobj)
