#include "core/lab/host/descriptorpassing.h"

#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace eleven {

bool sendMessage(int socket, std::span<const std::uint8_t> bytes, int descriptor) {
    iovec part{const_cast<std::uint8_t*>(bytes.data()), bytes.size()}; // sendmsg(2) only reads it
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control{};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    if (descriptor >= 0) {
        message.msg_control = control.data();
        message.msg_controllen = control.size();
        cmsghdr* header = CMSG_FIRSTHDR(&message);
        header->cmsg_level = SOL_SOCKET;
        header->cmsg_type = SCM_RIGHTS;
        header->cmsg_len = CMSG_LEN(sizeof(int));
        std::memcpy(CMSG_DATA(header), &descriptor, sizeof descriptor);
    }
    ssize_t sent = 0;
    do {
        sent = ::sendmsg(socket, &message, MSG_NOSIGNAL);
    } while (sent < 0 && errno == EINTR);
    return sent == static_cast<ssize_t>(bytes.size());
}

std::optional<std::vector<std::uint8_t>> receiveMessage(int socket, std::size_t largest, Fd& descriptor) {
    std::vector<std::uint8_t> bytes(largest);
    iovec part{bytes.data(), bytes.size()};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control{};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    ssize_t size = 0;
    do {
        size = ::recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
    } while (size < 0 && errno == EINTR);
    for (cmsghdr* header = CMSG_FIRSTHDR(&message); size > 0 && header != nullptr;
         header = CMSG_NXTHDR(&message, header)) {
        if (header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS) continue;
        if (header->cmsg_len < CMSG_LEN(sizeof(int))) continue;
        int number = -1;
        std::memcpy(&number, CMSG_DATA(header), sizeof number);
        descriptor.reset(number);
    }
    if (size == 0) errno = 0;
    if (size <= 0) return std::nullopt;
    bytes.resize(static_cast<std::size_t>(size));
    return bytes;
}

} // namespace eleven
