/* Connects by name, says hello, reads the echo, closes. */
#include <netdb.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int main(int argc, char **argv) {
    struct addrinfo *found;
    struct addrinfo wanted = {.ai_family = AF_INET, .ai_socktype = SOCK_STREAM};
    char buf[64];
    if (argc < 3 || getaddrinfo(argv[1], argv[2], &wanted, &found) != 0) return 3;
    int fd = socket(found->ai_family, found->ai_socktype, found->ai_protocol);
    if (connect(fd, found->ai_addr, found->ai_addrlen) < 0) return 1;
    write(fd, "hello", 5);
    read(fd, buf, sizeof buf);
    close(fd);
    return 0;
}
